<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>ActivityView</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the sources says this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low rows in results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskView</name>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the conversation with its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with its sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>It is not where it was. If it is on a drive, plug it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is suddenly empty. Perhaps a drive is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read. Look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its Files Are Gone for Good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be reached now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), still found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>away since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What is known of %Ln file(s) is forgotten for good. Nothing on any disk is touched.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Forget Them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) forgotten</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was called %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed yet. What happens to your files is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not understood)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Keep It As It Is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message numerus="yes">
        <source>%Ln files and folders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it is read on this computer and kept fresh from now on. The files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Search your files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Nothing to count yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folders to be searched; what is in them is counted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Folders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>As a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As a Picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a Drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a Table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>By kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By year of the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth of the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How files stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without or other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show What Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try All Failed Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No file stands so</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be tried again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Its Files Are Gone for Good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>being looked at for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there (%1). If it is on a drive, plug that in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is suddenly empty (%1). Perhaps a drive is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read (%1). Look at its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will not be found any more, and their tags and places in collections are forgotten. The files themselves stay where they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What is known of %Ln file(s) is forgotten for good.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Forget Them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>What is kept in the index. The files themselves are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for all folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) forgotten</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try other words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds, years and languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InsightsView</name>
    <message>
        <source>Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all charts as tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save All</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) never opened from here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As Tables (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you open from here is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you look for again and again is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched and not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every search has found something so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Ask in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is made from your files, on this machine. Beside it stands where it is written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presentations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>Find or make a tag, such as work/acme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or make a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of the files carry it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>“%1” is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed “%1” to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coloured “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “%1”; its files stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Name of the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>One in each line, such as *.iso or /old/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailPart</name>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Start It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaPart</name>
    <message>
        <source>Choose a speech model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be played here: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>All models run on this computer. Only fetching one uses the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A speech model writes down what is said in sound and film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read No Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech is read with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech is not read: no model is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages installed for reading scans: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans are not read: tesseract is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds files by what they mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes short answers from your files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came with Concierge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%Ln file(s) read; everything can be found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Concierge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>What can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no files here yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read Everything Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At full speed for an hour, even while you work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until I Go On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is read at full speed for an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index takes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free on its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of at most %2 memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Give the command “concierge toggle” a key in the settings of your desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return opens · Ctrl+Return shows all in the window · Shift+Return asks · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Reset This Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsTree</name>
    <message>
        <source>Files inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double click opens a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfPart</name>
    <message>
        <source>This PDF is protected with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password does not open it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>in the index already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortalKeys</name>
    <message>
        <source>Search your files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What you searched for and opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the index is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes all folders out of the index. The files themselves stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget Everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Files are read here, the index is encrypted and kept here, questions are answered here. There are no accounts and no statistics. The network is used only to fetch a model, after you agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln search(es) remembered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln search(es) remembered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All searches and the list of opened files are deleted for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), with their tags and collections, are forgotten, and so is the history. This cannot be undone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Forget All of It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was forgotten</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans and speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each question stands for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked and answered before is not remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask another question…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickFrame</name>
    <message>
        <source>Search with Concierge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Only files that fit the filters were looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everywhere for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder has been added yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are still waiting to be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>See what is being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>See which and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are left out by the rules; only their names are known.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>See what is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is taken as words: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file fits these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Related</name>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Reset: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what it was without you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesEditor</name>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read nevertheless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pattern in each line, as in a .gitignore file: *.iso, /Old/, drafts/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be read that are left out now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No file would be concerned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose of which files you ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which files is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “%1” finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeChip</name>
    <message>
        <source>Only in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask all files instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask these words as a question (Shift+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>The service is being started again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPart</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the first {} rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Everything the window can do. Ctrl+K does any of it by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is the same everywhere and cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an action to change its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the key of “%2”; it stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key needs Ctrl or Alt with it, or is one of F1 to F35.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that you opened here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show also in this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag below…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Source %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceStrip</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources before these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources after these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeechCard</name>
    <message>
        <source>Fetch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs about %1 of memory; the limits below allow %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is fetched from %1 and checked byte by byte. Nothing of yours is sent; the publisher sees this computer&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking out “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” may be a program, so it was not opened: here it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened a copy of “%1”; changes to it are not kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by name, folder and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by what stands in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by what they are about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans and speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of pages read, recordings heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech not heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by name only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs too much memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An error of this program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>State of the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that need a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a look</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsRow</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all files with this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took away the tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>Choose a file to see it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes to the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows a file large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists all commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>tags them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts them into a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copies them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks about them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>Earlier text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stretch of a long text, from {}%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Concierge goes on here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your files stay fresh. A click brings the window back; Quit ends it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Concierge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could Not Be Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit the Window; Files Stay Fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit; What Waits Is Still Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit; Changes Wait for the Next Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>Places, collections, tags and kinds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>Question: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write no more (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy question, answer and sources as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a dotted line: none of the sources says this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking in your files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what was found…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing; the words are checked when they are complete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What stands here was not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No language model wrote this: it is quoted from your files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered on this machine with %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnreadablePart</name>
    <message>
        <source>The file is not where it was; it may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this file that could be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a speech model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read files of up to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpkeepPage</name>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meanings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From time to time the index is tidied, compared with the disk and checked part by part. What does not fit is put right from your files, which are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is checked in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is being checked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index was not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was interrupted; it goes on when there is time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well · checked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right · checked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on disk: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had to be put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of disk given back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Back to Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any file by what it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what Concierge reads. It stays on this computer: nothing is sent anywhere, and no file is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the Sample Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  Your folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  What is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden files, caches, program folders and secrets such as keys are not read. The settings change that at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out more, such as *.iso, Private/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can search at once: names are there within seconds, words within minutes, and meaning follows. Reading keeps out of your way while you work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can search now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not read yet is found by its name; the rest fills in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkingCard</name>
    <message>
        <source>Being read now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last page with a hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page with a hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {} with</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in it that could be copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;With…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is this about? Summarise it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the index is like {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quick Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask About…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su&amp;mmarise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find S&amp;imilar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and what is like them left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be read again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) forgotten</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Forget {}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Forget %n file(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of it is removed from the index and cannot be brought back. The file itself stays untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Out T&amp;his File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Out Its Fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Out Files of This T&amp;ype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;get…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to Co&amp;llection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the index already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the index any more; the files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be tried again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On battery files are read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is read on battery from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask These Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;mall Search Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close &amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause &amp;Until Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look for Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try Failed Files Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause for an Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause Until Resu&amp;med</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause on &amp;Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go On Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low &amp;Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the S&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collections of %Ln file(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln file(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find files like %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does “%1” say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is “%1” about?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Into the search bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the bar into the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the results into the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message numerus="yes">
        <source>Stopped after %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged %1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put %1 into “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labelling %Ln file(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quick</name>
    <message>
        <source>This desktop gives no program a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the command “concierge toggle” a key in the settings of your desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This keyboard has no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The display does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop did not give the key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Folders and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add remove exclude ignore patterns drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch download whisper speech licence gguf tesseract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history clear forget delete network encryption data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light dark contrast text size font density language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys keyboard actions commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by name only; folders of this kind are not entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always with everything this computer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Politely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With about half a core while you use the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Politely, and not on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading waits until the computer is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans and speech are read like everything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wait until the computer is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While nobody uses the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And not on battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden files and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those whose name begins with a dot, or that are marked so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bins, snapshots and what the system keeps for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What programs keep for a while and make again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed packages and build results, not your own work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inner folders of git and its like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads under way, lock files, copies by editors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys, passwords and wallets are found by name only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders marked as cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those with a file CACHEDIR.TAG in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders marked by .nomedia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, sound and film in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What git ignores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the .gitignore files of projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many files are read at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest file to read (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger files are found by name only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of one reading process (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that needs more is recorded as failed and the rest go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest time for one file (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that takes longer is recorded as failed and the rest go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage length (tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the passages that texts are cut into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is found by name only, or not at all inside folders: hidden, system, caches, packages, version control, unfinished, secrets, cachedir, nomedia, gitignore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns that are left out everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In gitignore syntax, for all folders of the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the words in pictures and scanned pages with tesseract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages of scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tesseract language codes joined by &quot;+&quot;, such as eng+deu, or &quot;auto&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of a Whisper checkpoint; empty means that speech waits until one is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language code such as en or de; empty means that it is detected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for speech (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much more memory a reading process may use when it holds a speech model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of a GGUF file; empty means the model that came with Concierge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources of an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many passages an answer is written from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the answering model loaded (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long after a question the language model stays in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full: always with everything; polite: with about half a core while you use the computer; mains: like polite, and not at all on battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When scans and speech are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always; mains: not on battery; idle: not on battery, and only while nobody uses the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds since 1970; the commands pause and resume set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space to keep free on the disk (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is read while less is free where the index is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest index (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only names are added to an index that is larger; 0 means no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of all processes (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more work is begun while all processes together use more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is known of a deleted file (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that appears elsewhere meanwhile was moved, and keeps everything. Deleted files are not found in searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is known of an emptied folder (h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of the index that is suddenly empty or gone may only be unplugged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember searches and opened files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you searched for and which files you opened, for completing searches and for the insights; it stays in the encrypted index, and `concierge history --clear` deletes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days between upkeeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the index is tidied and checked in idle time; 0 means never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the service when you log in, so that the index stays fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the service running when no window or command uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when everything is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note of the desktop when the last waiting file is read while the window is not in front; at most one note in ten minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when files cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note of the desktop with how many files failed while the window is not in front; at most one note in ten minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when unused (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the service stays after its last use when it does not index in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the service&apos;s log tells; it never holds file contents.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is away; it comes back by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in the index yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reading}, about {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date · {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans and speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with problems</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>p. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slide {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
