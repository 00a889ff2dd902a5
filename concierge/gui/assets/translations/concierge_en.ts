<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AwayCard</name>
    <message numerus="yes">
        <source>%Ln file(s), still found</source>
        <translation>
            <numerusform>%Ln file, still found</numerusform>
            <numerusform>%Ln files, still found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is known of %Ln file(s) is forgotten for good. Nothing on any disk is touched.</source>
        <translation>
            <numerusform>What is known of %Ln file is forgotten for good. Nothing on any disk is touched.</numerusform>
            <numerusform>What is known of %Ln files is forgotten for good. Nothing on any disk is touched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) forgotten</source>
        <translation>
            <numerusform>%Ln file forgotten</numerusform>
            <numerusform>%Ln files forgotten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteForm</name>
    <message numerus="yes">
        <source>%Ln tag(s) would be deleted:</source>
        <translation>
            <numerusform>%Ln tag would be deleted:</numerusform>
            <numerusform>%Ln tags would be deleted:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would lose them; files stay as they are.</source>
        <translation>
            <numerusform>%Ln file would lose them; files stay as they are.</numerusform>
            <numerusform>%Ln files would lose them; files stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) would lose them.</source>
        <translation>
            <numerusform>%Ln folder would lose them.</numerusform>
            <numerusform>%Ln folders would lose them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) would lose them.</source>
        <translation>
            <numerusform>%Ln passage would lose them.</numerusform>
            <numerusform>%Ln passages would lose them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message numerus="yes">
        <source>%Ln files and folders</source>
        <translation>
            <numerusform>%Ln file or folder</numerusform>
            <numerusform>%Ln files and folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesView</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) still to be compared</source>
        <translation>
            <numerusform>%Ln file still to be compared</numerusform>
            <numerusform>%Ln files still to be compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the bin</source>
        <translation>
            <numerusform>%Ln file in the bin</numerusform>
            <numerusform>%Ln files in the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not go</source>
        <translation>
            <numerusform>%Ln file could not go</numerusform>
            <numerusform>%Ln files could not go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>%Ln more in the table</numerusform>
            <numerusform>%Ln more in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be tried again</source>
        <translation>
            <numerusform>%Ln file will be tried again</numerusform>
            <numerusform>%Ln files will be tried again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will not be found any more, and their tags and places in collections are forgotten. The files themselves stay where they are.</source>
        <translation>
            <numerusform>%Ln file will not be found any more, and its tags and places in collections are forgotten. The file itself stays where it is.</numerusform>
            <numerusform>%Ln files will not be found any more, and their tags and places in collections are forgotten. The files themselves stay where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is known of %Ln file(s) is forgotten for good.</source>
        <translation>
            <numerusform>What is known of %Ln file is forgotten for good.</numerusform>
            <numerusform>What is known of %Ln files is forgotten for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message numerus="yes">
        <source>%Ln file(s) forgotten</source>
        <translation>
            <numerusform>%Ln file forgotten</numerusform>
            <numerusform>%Ln files forgotten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightsView</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) never opened from here</source>
        <translation>
            <numerusform>%Ln file never opened from here</numerusform>
            <numerusform>%Ln files never opened from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln answered suggestion(s) accepted</source>
        <translation>
            <numerusform>%1 of %Ln answered suggestion accepted</numerusform>
            <numerusform>%1 of %Ln answered suggestions accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message numerus="yes">
        <source>Changes %Ln file(s)</source>
        <translation>
            <numerusform>Changes %Ln file</numerusform>
            <numerusform>Changes %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln forgotten file(s)</source>
        <translation>
            <numerusform>Passed over: %Ln forgotten file</numerusform>
            <numerusform>Passed over: %Ln forgotten files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message numerus="yes">
        <source>%n of the files carry it</source>
        <translation>
            <numerusform>%Ln of the files carries it</numerusform>
            <numerusform>%Ln of the files carry it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message numerus="yes">
        <source>%n more can be fetched</source>
        <translation>
            <numerusform>%Ln more can be fetched</numerusform>
            <numerusform>%Ln more can be fetched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%Ln file(s) read; everything can be found.</source>
        <translation>
            <numerusform>%Ln file read; everything can be found.</numerusform>
            <numerusform>%Ln files read; everything can be found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new file(s) in “%1”.</source>
        <translation>
            <numerusform>%Ln new file in “%1”.</numerusform>
            <numerusform>%Ln new files in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to be shown again.</source>
        <translation>
            <numerusform>%Ln file to be shown again.</numerusform>
            <numerusform>%Ln files to be shown again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferedList</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would get the tag %1</source>
        <translation>
            <numerusform>%Ln file would get the tag %1</numerusform>
            <numerusform>%Ln files would get the tag %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfBar</name>
    <message numerus="yes">
        <source>of %n</source>
        <translation>
            <numerusform>of %Ln</numerusform>
            <numerusform>of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message numerus="yes">
        <source>%Ln file(s) would go into the bin, %1 in all</source>
        <translation>
            <numerusform>%Ln file would go into the bin, %1 in all</numerusform>
            <numerusform>%Ln files would go into the bin, %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln file(s) there is no copy, only something like it.</source>
        <translation>
            <numerusform>Of %Ln file there is no copy, only something like it.</numerusform>
            <numerusform>Of %Ln files there is no copy, only something like it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln File(s) into the Bin</source>
        <translation>
            <numerusform>Put %Ln File into the Bin</numerusform>
            <numerusform>Put %Ln Files into the Bin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>More than %Ln search(es) remembered</source>
        <translation>
            <numerusform>More than %Ln search remembered</numerusform>
            <numerusform>More than %Ln searches remembered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln search(es) remembered</source>
        <translation>
            <numerusform>%Ln search remembered</numerusform>
            <numerusform>%Ln searches remembered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), with their tags and collections, are forgotten, and so are saved searches, conversations and the history. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln file, with its tags and collections, is forgotten, and so are saved searches, conversations and the history. This cannot be undone.</numerusform>
            <numerusform>%Ln files, with their tags and collections, are forgotten, and so are saved searches, conversations and the history. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s)</source>
        <translation>
            <numerusform>%Ln waits</numerusform>
            <numerusform>%Ln wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>%Ln file(s) are still waiting to be read.</source>
        <translation>
            <numerusform>%Ln file is still waiting to be read.</numerusform>
            <numerusform>%Ln files are still waiting to be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are left out by the rules; only their names are known.</source>
        <translation>
            <numerusform>%Ln file is left out by the rules; only its name is known.</numerusform>
            <numerusform>%Ln files are left out by the rules; only their names are known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message numerus="yes">
        <source>and %Ln version(s)</source>
        <translation>
            <numerusform>and %Ln version</numerusform>
            <numerusform>and %Ln versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other place(s)</source>
        <translation>
            <numerusform>and %Ln other place</numerusform>
            <numerusform>and %Ln other places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message numerus="yes">
        <source>%1: %Ln file(s) done</source>
        <translation>
            <numerusform>%1: %Ln file done</numerusform>
            <numerusform>%1: %Ln files done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message numerus="yes">
        <source>Now it would deal with %Ln file(s)</source>
        <translation>
            <numerusform>Now it would deal with %Ln file</numerusform>
            <numerusform>Now it would deal with %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be left as they are</source>
        <translation>
            <numerusform>%Ln would be left as they are</numerusform>
            <numerusform>%Ln would be left as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesEditor</name>
    <message numerus="yes">
        <source>%Ln file(s) would be left out</source>
        <translation>
            <numerusform>%Ln file would be left out</numerusform>
            <numerusform>%Ln files would be left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be read that are left out now</source>
        <translation>
            <numerusform>%Ln file would be read that is left out now</numerusform>
            <numerusform>%Ln files would be read that are left out now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetCard</name>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%Ln invoice</numerusform>
            <numerusform>%Ln invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%Ln receipt</numerusform>
            <numerusform>%Ln receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%Ln letter</numerusform>
            <numerusform>%Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message numerus="yes">
        <source>%Ln recording(s) not heard: no speech model</source>
        <translation>
            <numerusform>%Ln recording not heard: no speech model</numerusform>
            <numerusform>%Ln recordings not heard: no speech model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <translation>
            <numerusform>%Ln a minute</numerusform>
            <numerusform>%Ln a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n need(s) a look</source>
        <translation>
            <numerusform>%Ln needs a look</numerusform>
            <numerusform>%Ln need a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestedRow</name>
    <message numerus="yes">
        <source>Stands in %Ln file(s)</source>
        <translation>
            <numerusform>Stands in %Ln file</numerusform>
            <numerusform>Stands in %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place of %Ln file(s)</source>
        <translation>
            <numerusform>Place of %Ln file</numerusform>
            <numerusform>Place of %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message numerus="yes">
        <source>… and %n more file(s)</source>
        <translation>
            <numerusform>… and %Ln more file</numerusform>
            <numerusform>… and %Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message numerus="yes">
        <source>%Ln file(s) selected</source>
        <translation>
            <numerusform>%Ln file selected</numerusform>
            <numerusform>%Ln files selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message numerus="yes">
        <source>Reading: %1 of %n passage(s)</source>
        <translation>
            <numerusform>Reading: %1 of %Ln passage</numerusform>
            <numerusform>Reading: %1 of %Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message numerus="yes">
        <source>%n path(s) copied</source>
        <translation>
            <numerusform>%Ln path copied</numerusform>
            <numerusform>%Ln paths copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied</source>
        <translation>
            <numerusform>%Ln file copied</numerusform>
            <numerusform>%Ln files copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be shown again</source>
        <translation>
            <numerusform>%Ln file will be shown again</numerusform>
            <numerusform>%Ln files will be shown again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %Ln file(s) taken away</source>
        <translation>
            <numerusform>Reminders of %Ln file taken away</numerusform>
            <numerusform>Reminders of %Ln files taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) put on the reading list</source>
        <translation>
            <numerusform>%Ln file put on the reading list</numerusform>
            <numerusform>%Ln files put on the reading list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) read</source>
        <translation>
            <numerusform>%Ln file read</numerusform>
            <numerusform>%Ln files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) still to be read</source>
        <translation>
            <numerusform>%Ln file still to be read</numerusform>
            <numerusform>%Ln files still to be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) taken off the reading list</source>
        <translation>
            <numerusform>%Ln file taken off the reading list</numerusform>
            <numerusform>%Ln files taken off the reading list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln file(s) out of “%1”</source>
        <translation>
            <numerusform>Took %Ln file out of “%1”</numerusform>
            <numerusform>Took %Ln files out of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and what is like them left out</source>
        <translation>
            <numerusform>%Ln file and what is like it left out</numerusform>
            <numerusform>%Ln files and what is like them left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>%Ln file left out</numerusform>
            <numerusform>%Ln files left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collections of %Ln file(s) changed</source>
        <translation>
            <numerusform>Collections of %Ln file changed</numerusform>
            <numerusform>Collections of %Ln files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln file(s) changed</source>
        <translation>
            <numerusform>Tags of %Ln file changed</numerusform>
            <numerusform>Tags of %Ln files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln file(s) “%1”</source>
        <translation>
            <numerusform>Tagged %Ln file “%1”</numerusform>
            <numerusform>Tagged %Ln files “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would get tags.</source>
        <translation>
            <numerusform>%Ln file would get tags.</numerusform>
            <numerusform>%Ln files would get tags.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the index are %Ln path(s): </source>
        <translation>
            <numerusform>Not in the index are %Ln path: </numerusform>
            <numerusform>Not in the index are %Ln paths: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) cannot be taken in.</source>
        <translation>
            <numerusform>%Ln name cannot be taken in.</numerusform>
            <numerusform>%Ln names cannot be taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) got tags</source>
        <translation>
            <numerusform>%Ln file got tags</numerusform>
            <numerusform>%Ln files got tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) would be made.</source>
        <translation>
            <numerusform>%Ln tag would be made.</numerusform>
            <numerusform>%Ln tags would be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) would get tags.</source>
        <translation>
            <numerusform>%Ln folder would get tags.</numerusform>
            <numerusform>%Ln folders would get tags.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be read again</source>
        <translation>
            <numerusform>%Ln file will be read again</numerusform>
            <numerusform>%Ln files will be read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) forgotten</source>
        <translation>
            <numerusform>%Ln file forgotten</numerusform>
            <numerusform>%Ln files forgotten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n file(s)?</source>
        <translation>
            <numerusform>Forget %Ln file?</numerusform>
            <numerusform>Forget %Ln files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be tried again</source>
        <translation>
            <numerusform>%Ln file will be tried again</numerusform>
            <numerusform>%Ln files will be tried again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message numerus="yes">
        <source>%Ln file(s) written to “%1”</source>
        <translation>
            <numerusform>%Ln file written to “%1”</numerusform>
            <numerusform>%Ln files written to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) listed in “%1”</source>
        <translation>
            <numerusform>%Ln file listed in “%1”</numerusform>
            <numerusform>%Ln files listed in “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln file(s)…</source>
        <translation>
            <numerusform>Exporting %Ln file…</numerusform>
            <numerusform>Exporting %Ln files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %Ln file(s)</source>
        <translation>
            <numerusform>Undone for %Ln file</numerusform>
            <numerusform>Undone for %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labelling %Ln file(s)…</source>
        <translation>
            <numerusform>Labelling %Ln file…</numerusform>
            <numerusform>Labelling %Ln files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %Ln file(s)</source>
        <translation>
            <numerusform>Stopped after %Ln file</numerusform>
            <numerusform>Stopped after %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>origins</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln folder(s)</source>
        <translation>
            <numerusform>from %Ln folder</numerusform>
            <numerusform>from %Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln passage(s)</source>
        <translation>
            <numerusform>on %Ln passage</numerusform>
            <numerusform>on %Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message numerus="yes">
        <source>%Ln file(s) done</source>
        <translation>
            <numerusform>%Ln file done</numerusform>
            <numerusform>%Ln files done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>%Ln waits</numerusform>
            <numerusform>%Ln wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s)</source>
        <translation>
            <numerusform>Reading %Ln file</numerusform>
            <numerusform>Reading %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>suggested</name>
    <message numerus="yes">
        <source>Looks like %Ln file(s) tagged “%1”</source>
        <translation>
            <numerusform>Looks like %Ln file tagged “%1”</numerusform>
            <numerusform>Looks like %Ln files tagged “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looks like %Ln file(s) in “%1”</source>
        <translation>
            <numerusform>Looks like %Ln file in “%1”</numerusform>
            <numerusform>Looks like %Ln files in “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would get another tag.</source>
        <translation>
            <numerusform>%Ln file would get another tag.</numerusform>
            <numerusform>%Ln files would get another tag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln folder(s)</source>
        <translation>
            <numerusform>, %Ln folder</numerusform>
            <numerusform>, %Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln passage(s)</source>
        <translation>
            <numerusform>, %Ln passage</numerusform>
            <numerusform>, %Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message numerus="yes">
        <source>%Ln file(s) with problems</source>
        <translation>
            <numerusform>%Ln file with problems</numerusform>
            <numerusform>%Ln files with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>turning</name>
    <message numerus="yes">
        <source>not for %Ln forgotten file(s)</source>
        <translation>
            <numerusform>not for %Ln forgotten file</numerusform>
            <numerusform>not for %Ln forgotten files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
</TS>
