<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Parts of activity</source>
        <translation>Teile der Aktivität</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>Wartung</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>None of the sources says this.</source>
        <translation>Keine der Quellen sagt das.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low rows in results</source>
        <translation>Niedrige Zeilen in den Treffern</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
</context>
<context>
    <name>AskView</name>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Copy the conversation with its sources</source>
        <translation>Das Gespräch mit seinen Quellen kopieren</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Das Gespräch schließen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Copied with its sources</source>
        <translation>Mit Quellen kopiert</translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>It is not where it was. If it is on a drive, plug it in.</source>
        <translation>Er ist nicht, wo er war. Liegt er auf einem Laufwerk, schließen Sie es an.</translation>
    </message>
    <message>
        <source>It is suddenly empty. Perhaps a drive is missing.</source>
        <translation>Er ist plötzlich leer. Vielleicht fehlt ein Laufwerk.</translation>
    </message>
    <message>
        <source>It cannot be read. Look at its permissions.</source>
        <translation>Er lässt sich nicht lesen. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Its Files Are Gone for Good…</source>
        <translation>Die Dateien sind endgültig weg…</translation>
    </message>
    <message>
        <source>It cannot be reached now.</source>
        <translation>Er ist gerade nicht erreichbar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), still found</source>
        <translation>
            <numerusform>%Ln Datei, weiter zu finden</numerusform>
            <numerusform>%Ln Dateien, weiter zu finden</numerusform>
        </translation>
    </message>
    <message>
        <source>away since %1</source>
        <translation>nicht da seit %1</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>What is known of %Ln file(s) is forgotten for good. Nothing on any disk is touched.</source>
        <translation>
            <numerusform>Was über %Ln Datei bekannt ist, wird endgültig vergessen. Auf keinem Laufwerk wird etwas verändert.</numerusform>
            <numerusform>Was über %Ln Dateien bekannt ist, wird endgültig vergessen. Auf keinem Laufwerk wird etwas verändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget Them</source>
        <translation>Vergessen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) forgotten</source>
        <translation>
            <numerusform>%Ln Datei vergessen</numerusform>
            <numerusform>%Ln Dateien vergessen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>was called %1</source>
        <translation>hieß %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 nach %2</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Nothing has changed yet. What happens to your files is listed here.</source>
        <translation>Noch hat sich nichts geändert. Was mit Ihren Dateien geschieht, steht hier.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 (not understood)</source>
        <translation>%1 (nicht verstanden)</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Keep It As It Is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message numerus="yes">
        <source>%Ln files and folders</source>
        <translation>
            <numerusform>%Ln Datei oder Ordner</numerusform>
            <numerusform>%Ln Dateien und Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to add %1</source>
        <translation>Ablegen, um %1 hinzuzufügen</translation>
    </message>
    <message>
        <source>What is in it is read on this computer and kept fresh from now on. The files stay where they are.</source>
        <translation>Der Inhalt wird auf diesem Rechner gelesen und ab jetzt frisch gehalten. Die Dateien bleiben, wo sie sind.</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Search your files</source>
        <translation>Dateien durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
        <source>Choose the folders to be searched; what is in them is counted here.</source>
        <translation>Wählen Sie, welche Ordner durchsucht werden; ihr Inhalt wird hier gezählt.</translation>
    </message>
    <message>
        <source>Choose Folders</source>
        <translation>Ordner auswählen</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Titelnummer</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Tabellenblätter</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Same content</source>
        <translation>Gleicher Inhalt</translation>
    </message>
    <message>
        <source>Missing since</source>
        <translation>Fehlt seit</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>In the index</source>
        <translation>Im Index</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>FailureBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>%Ln weiterer Eintrag in der Tabelle</numerusform>
            <numerusform>%Ln weitere Einträge in der Tabelle</numerusform>
        </translation>
    </message>
    <message>
        <source>As a Picture (PNG)…</source>
        <translation>Als Bild (PNG)…</translation>
    </message>
    <message>
        <source>As a Drawing (SVG)…</source>
        <translation>Als Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>As a Table (CSV)…</source>
        <translation>Als Tabelle (CSV)…</translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>By year of the last change</source>
        <translation>Nach Jahr der letzten Änderung</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Growth of the index</source>
        <translation>Wachstum des Index</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>Nach Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>How files stand</source>
        <translation>Zustand der Dateien</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>By ending</source>
        <translation>Nach Endung</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Endung</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Without or other</source>
        <translation>Ohne oder andere</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Datei auswählen: %1</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name or folder</source>
        <translation>Name oder Ordner</translation>
    </message>
    <message>
        <source>Show What Changed</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try All Failed Again</source>
        <translation>Alle fehlgeschlagenen erneut versuchen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>No file stands so</source>
        <translation>Keine Datei in diesem Zustand</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be tried again</source>
        <translation>
            <numerusform>%Ln Datei wird erneut versucht</numerusform>
            <numerusform>%Ln Dateien werden erneut versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Its Files Are Gone for Good…</source>
        <translation>Die Dateien sind endgültig weg…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln Regel</numerusform>
            <numerusform>%Ln Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>being looked at for the first time</source>
        <translation>wird zum ersten Mal durchgesehen</translation>
    </message>
    <message>
        <source>It is not there (%1). If it is on a drive, plug that in.</source>
        <translation>Er ist nicht da (%1). Liegt er auf einem Laufwerk, schließen Sie es an.</translation>
    </message>
    <message>
        <source>It is suddenly empty (%1). Perhaps a drive is missing.</source>
        <translation>Er ist plötzlich leer (%1). Vielleicht fehlt ein Laufwerk.</translation>
    </message>
    <message>
        <source>It cannot be read (%1). Look at its permissions.</source>
        <translation>Er lässt sich nicht lesen (%1). Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will not be found any more, and their tags and places in collections are forgotten. The files themselves stay where they are.</source>
        <translation>
            <numerusform>%Ln Datei wird nicht mehr gefunden; ihre Schlagwörter und Plätze in Sammlungen werden vergessen. Die Datei selbst bleibt, wo sie ist.</numerusform>
            <numerusform>%Ln Dateien werden nicht mehr gefunden; ihre Schlagwörter und Plätze in Sammlungen werden vergessen. Die Dateien selbst bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the Index</source>
        <translation>Aus dem Index entfernen</translation>
    </message>
    <message numerus="yes">
        <source>What is known of %Ln file(s) is forgotten for good.</source>
        <translation>
            <numerusform>Was über %Ln Datei bekannt ist, wird endgültig vergessen.</numerusform>
            <numerusform>Was über %Ln Dateien bekannt ist, wird endgültig vergessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget Them</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>What is kept in the index. The files themselves are never changed.</source>
        <translation>Was im Index gehalten wird. Die Dateien selbst werden nie verändert.</translation>
    </message>
    <message>
        <source>No folder yet.</source>
        <translation>Noch kein Ordner.</translation>
    </message>
    <message>
        <source>Add a Folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Rules for all folders</source>
        <translation>Regeln für alle Ordner</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) forgotten</source>
        <translation>
            <numerusform>%Ln Datei vergessen</numerusform>
            <numerusform>%Ln Dateien vergessen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try other words.</source>
        <translation>Versuchen Sie andere Wörter.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Order of the collection</source>
        <translation>Reihenfolge der Sammlung</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Low rows</source>
        <translation>Niedrige Zeilen</translation>
    </message>
    <message>
        <source>Kinds, years and languages</source>
        <translation>Arten, Jahre und Sprachen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Zuletzt gesucht</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Search for %1</source>
        <translation>Nach %1 suchen</translation>
    </message>
</context>
<context>
    <name>InsightsView</name>
    <message>
        <source>Insights</source>
        <translation>Einblicke</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Show all charts as tables</source>
        <translation>Alle Diagramme als Tabellen zeigen</translation>
    </message>
    <message>
        <source>Count Again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Alles speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) never opened from here</source>
        <translation>
            <numerusform>%Ln Datei nie von hier geöffnet</numerusform>
            <numerusform>%Ln Dateien nie von hier geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>As Tables (CSV)…</source>
        <translation>Als Tabellen (CSV)…</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>Als JSON…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Most opened</source>
        <translation>Am häufigsten geöffnet</translation>
    </message>
    <message>
        <source>What you open from here is listed here.</source>
        <translation>Hier steht, was Sie von hier öffnen.</translation>
    </message>
    <message>
        <source>Most searched</source>
        <translation>Am häufigsten gesucht</translation>
    </message>
    <message>
        <source>What you look for again and again is listed here.</source>
        <translation>Hier steht, was Sie immer wieder suchen.</translation>
    </message>
    <message>
        <source>Searched and not found</source>
        <translation>Gesucht und nicht gefunden</translation>
    </message>
    <message>
        <source>Every search has found something so far.</source>
        <translation>Bisher hat jede Suche etwas gefunden.</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Ask in your own words</source>
        <translation>Fragen Sie in eigenen Worten</translation>
    </message>
    <message>
        <source>The answer is made from your files, on this machine. Beside it stands where it is written.</source>
        <translation>Die Antwort entsteht aus Ihren Dateien, auf diesem Rechner. Daneben steht, wo es geschrieben ist.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Presentations</source>
        <translation>Präsentationen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>Find or make a tag, such as work/acme</source>
        <translation>Schlagwort suchen oder anlegen, etwa Arbeit/Acme</translation>
    </message>
    <message>
        <source>Find or make a collection</source>
        <translation>Sammlung suchen oder anlegen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message numerus="yes">
        <source>%n of the files carry it</source>
        <translation>
            <numerusform>%Ln der Dateien hat es</numerusform>
            <numerusform>%Ln der Dateien haben es</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>“%1” is there already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message>
        <source>Made “%1”</source>
        <translation>„%1“ angelegt</translation>
    </message>
    <message>
        <source>Renamed “%1” to “%2”</source>
        <translation>„%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>Coloured “%1”</source>
        <translation>Farbe von „%1“ geändert</translation>
    </message>
    <message>
        <source>Deleted “%1”; its files stay</source>
        <translation>„%1“ gelöscht; die Dateien bleiben</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Name of the tag</source>
        <translation>Name des Schlagworts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>One in each line, such as *.iso or /old/</source>
        <translation>Eins je Zeile, etwa *.iso oder /alt/</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>Anwenden: %1</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailPart</name>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Start It</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Show the Log</source>
        <translation>Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>MediaPart</name>
    <message>
        <source>Choose a speech model…</source>
        <translation>Modell für Gesprochenes auswählen…</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>This cannot be played here: {}</source>
        <translation>Das lässt sich hier nicht abspielen: {}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>All models run on this computer. Only fetching one uses the network.</source>
        <translation>Alle Modelle laufen auf diesem Rechner. Nur das Herunterladen eines Modells nutzt das Netz.</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Gesprochenes</translation>
    </message>
    <message>
        <source>A speech model writes down what is said in sound and film.</source>
        <translation>Ein Modell für Gesprochenes schreibt auf, was in Ton und Film gesagt wird.</translation>
    </message>
    <message>
        <source>Read No Speech</source>
        <translation>Gesprochenes nicht lesen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Speech is read with %1</source>
        <translation>Gesprochenes wird mit %1 gelesen</translation>
    </message>
    <message>
        <source>Speech is not read: no model is chosen.</source>
        <translation>Gesprochenes wird nicht gelesen: Es ist kein Modell gewählt.</translation>
    </message>
    <message>
        <source>Languages installed for reading scans: %1</source>
        <translation>Installierte Sprachen für Scans: %1</translation>
    </message>
    <message>
        <source>Scans are not read: tesseract is not installed.</source>
        <translation>Scans werden nicht gelesen: Tesseract ist nicht installiert.</translation>
    </message>
    <message>
        <source>Finds files by what they mean</source>
        <translation>Findet Dateien nach ihrer Bedeutung</translation>
    </message>
    <message>
        <source>Writes short answers from your files</source>
        <translation>Schreibt kurze Antworten aus Ihren Dateien</translation>
    </message>
    <message>
        <source>came with Concierge</source>
        <translation>kam mit Concierge</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%Ln file(s) read; everything can be found.</source>
        <translation>
            <numerusform>%Ln Datei gelesen; alles ist zu finden.</numerusform>
            <numerusform>%Ln Dateien gelesen; alles ist zu finden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Datei ließ sich nicht lesen.</numerusform>
            <numerusform>%Ln Dateien ließen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Concierge</source>
        <translation>Concierge</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>What can be done</source>
        <translation>Was sich tun lässt</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden für „%1“</translation>
    </message>
    <message>
        <source>There are no files here yet</source>
        <translation>Hier sind noch keine Dateien</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Read Everything Now</source>
        <translation>Jetzt alles lesen</translation>
    </message>
    <message>
        <source>At full speed for an hour, even while you work</source>
        <translation>Eine Stunde mit voller Kraft, auch während Sie arbeiten</translation>
    </message>
    <message>
        <source>Look for Changes</source>
        <translation>Nach Änderungen suchen</translation>
    </message>
    <message>
        <source>For an Hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Until Tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Until I Go On</source>
        <translation>Bis auf Weiteres</translation>
    </message>
    <message>
        <source>Everything is read at full speed for an hour</source>
        <translation>Eine Stunde lang wird alles mit voller Kraft gelesen</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>Nach Änderungen wird gesucht…</translation>
    </message>
    <message>
        <source>The index takes %1</source>
        <translation>Der Index belegt %1</translation>
    </message>
    <message>
        <source>%1 free on its disk</source>
        <translation>%1 frei auf seinem Laufwerk</translation>
    </message>
    <message>
        <source>%1 of at most %2 memory</source>
        <translation>%1 von höchstens %2 Speicher</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Give the command “concierge toggle” a key in the settings of your desktop.</source>
        <translation>In den Einstellungen des Desktops lässt sich dem Befehl „concierge toggle“ eine Taste geben.</translation>
    </message>
    <message>
        <source>Return opens · Ctrl+Return shows all in the window · Shift+Return asks · Esc closes</source>
        <translation>Return öffnet · Strg+Return zeigt alles im Fenster · Umschalt+Return fragt · Esc schließt</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Reset This Page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurückgesetzt</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>PartsTree</name>
    <message>
        <source>Files inside</source>
        <translation>Enthaltene Dateien</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>A double click opens a copy</source>
        <translation>Ein Doppelklick öffnet eine Kopie</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PdfPart</name>
    <message>
        <source>This PDF is protected with a password.</source>
        <translation>Dieses PDF ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>This password does not open it.</source>
        <translation>Dieses Passwort öffnet es nicht.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>in the index already</source>
        <translation>schon im Index</translation>
    </message>
    <message>
        <source>nothing to read</source>
        <translation>nichts zu lesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <translation>bisher %1…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
</context>
<context>
    <name>PortalKeys</name>
    <message>
        <source>Search your files</source>
        <translation>Dateien durchsuchen</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Similar</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What you searched for and opened</source>
        <translation>Was Sie gesucht und geöffnet haben</translation>
    </message>
    <message>
        <source>Clear the History…</source>
        <translation>Verlauf löschen…</translation>
    </message>
    <message>
        <source>Where the index is</source>
        <translation>Wo der Index liegt</translation>
    </message>
    <message>
        <source>Show the Folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Alles vergessen</translation>
    </message>
    <message>
        <source>Takes all folders out of the index. The files themselves stay.</source>
        <translation>Nimmt alle Ordner aus dem Index. Die Dateien selbst bleiben.</translation>
    </message>
    <message>
        <source>Forget Everything…</source>
        <translation>Alles vergessen…</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Files are read here, the index is encrypted and kept here, questions are answered here. There are no accounts and no statistics. The network is used only to fetch a model, after you agreed.</source>
        <translation>Nichts verlässt diesen Rechner. Dateien werden hier gelesen, der Index wird verschlüsselt und bleibt hier, Fragen werden hier beantwortet. Es gibt keine Konten und keine Statistik. Das Netz wird nur genutzt, um ein Modell herunterzuladen, nachdem Sie zugestimmt haben.</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln search(es) remembered</source>
        <translation>
            <numerusform>Mehr als %Ln Suche gemerkt</numerusform>
            <numerusform>Mehr als %Ln Suchen gemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln search(es) remembered</source>
        <translation>
            <numerusform>%Ln Suche gemerkt</numerusform>
            <numerusform>%Ln Suchen gemerkt</numerusform>
        </translation>
    </message>
    <message>
        <source>All searches and the list of opened files are deleted for good.</source>
        <translation>Alle Suchen und die Liste der geöffneten Dateien werden endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Clear It</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), with their tags and collections, are forgotten, and so is the history. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln Datei mit ihren Schlagwörtern und Sammlungen wird vergessen, ebenso der Verlauf. Das lässt sich nicht zurücknehmen.</numerusform>
            <numerusform>%Ln Dateien mit ihren Schlagwörtern und Sammlungen werden vergessen, ebenso der Verlauf. Das lässt sich nicht zurücknehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget All of It</source>
        <translation>Alles vergessen</translation>
    </message>
    <message>
        <source>Everything was forgotten</source>
        <translation>Alles wurde vergessen</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Scans and speech</source>
        <translation>Scans und Gesprochenes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln fertig</numerusform>
            <numerusform>%Ln fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s)</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Ask (Return)</source>
        <translation>Fragen (Return)</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Each question stands for itself.</source>
        <translation>Jede Frage steht für sich.</translation>
    </message>
    <message>
        <source>What was asked and answered before is not remembered.</source>
        <translation>Was vorher gefragt und geantwortet wurde, zählt nicht mehr.</translation>
    </message>
    <message>
        <source>Ask a question…</source>
        <translation>Eine Frage stellen…</translation>
    </message>
    <message>
        <source>Ask another question…</source>
        <translation>Noch eine Frage stellen…</translation>
    </message>
</context>
<context>
    <name>QuickFrame</name>
    <message>
        <source>Search with Concierge</source>
        <translation>Mit Concierge suchen</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation>Schnellansicht</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Only files that fit the filters were looked at.</source>
        <translation>Nur Dateien, die zu den Filtern passen, wurden durchsucht.</translation>
    </message>
    <message>
        <source>Search everywhere for “%1”</source>
        <translation>Überall nach „%1“ suchen</translation>
    </message>
    <message>
        <source>No folder has been added yet.</source>
        <translation>Noch ist kein Ordner hinzugefügt.</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are still waiting to be read.</source>
        <translation>
            <numerusform>%Ln Datei wartet noch darauf, gelesen zu werden.</numerusform>
            <numerusform>%Ln Dateien warten noch darauf, gelesen zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>See what is being read</source>
        <translation>Zeigen, was gelesen wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Datei ließ sich nicht lesen.</numerusform>
            <numerusform>%Ln Dateien ließen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>See which and why</source>
        <translation>Zeigen, welche und warum</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are left out by the rules; only their names are known.</source>
        <translation>
            <numerusform>%Ln Datei ist nach den Regeln ausgelassen; nur ihr Name ist bekannt.</numerusform>
            <numerusform>%Ln Dateien sind nach den Regeln ausgelassen; nur ihre Namen sind bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>See what is left out</source>
        <translation>Zeigen, was ausgelassen ist</translation>
    </message>
    <message>
        <source>“%1” is taken as words: %2</source>
        <translation>„%1“ gilt als Wörter: %2</translation>
    </message>
    <message>
        <source>Search without it</source>
        <translation>Ohne dies suchen</translation>
    </message>
    <message>
        <source>No file fits these filters.</source>
        <translation>Keine Datei passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>Related</name>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>same content</source>
        <translation>gleicher Inhalt</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>similar text</source>
        <translation>ähnlicher Text</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Back to what it was without you</source>
        <translation>Zurück auf die Vorgabe</translation>
    </message>
</context>
<context>
    <name>RulesEditor</name>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Read nevertheless</source>
        <translation>Trotzdem gelesen</translation>
    </message>
    <message>
        <source>Apply Rules</source>
        <translation>Regeln anwenden</translation>
    </message>
    <message>
        <source>One pattern in each line, as in a .gitignore file: *.iso, /Old/, drafts/</source>
        <translation>Ein Muster je Zeile, wie in einer .gitignore-Datei: *.iso, /Alt/, Entwürfe/</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be left out</source>
        <translation>
            <numerusform>%Ln Datei würde ausgelassen</numerusform>
            <numerusform>%Ln Dateien würden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be read that are left out now</source>
        <translation>
            <numerusform>%Ln Datei würde gelesen, die jetzt ausgelassen ist</numerusform>
            <numerusform>%Ln Dateien würden gelesen, die jetzt ausgelassen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>No file would be concerned</source>
        <translation>Keine Datei wäre betroffen</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Choose of which files you ask</source>
        <translation>Wählen, welche Dateien gefragt werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Of which files is asked</source>
        <translation>Welche Dateien gefragt werden</translation>
    </message>
    <message>
        <source>What “%1” finds</source>
        <translation>Was „%1“ findet</translation>
    </message>
    <message>
        <source>The folder %1</source>
        <translation>Der Ordner %1</translation>
    </message>
</context>
<context>
    <name>ScopeChip</name>
    <message>
        <source>Only in %1</source>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source>Ask all files instead</source>
        <translation>Stattdessen alle Dateien fragen</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Ask these words as a question (Shift+Return)</source>
        <translation>Diese Wörter als Frage stellen (Umschalt+Return)</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>The service is being started again…</source>
        <translation>Der Dienst wird neu gestartet…</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SheetPart</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Tabellenblätter</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Tabellenblatt</translation>
    </message>
    <message>
        <source>These are the first {} rows.</source>
        <translation>Das sind die ersten {} Zeilen.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Everything the window can do. Ctrl+K does any of it by its name.</source>
        <translation>Alles, was das Fenster kann. Strg+K führt jedes davon nach seinem Namen aus.</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Press the new key of “%1”</source>
        <translation>Neue Taste für „%1“ drücken</translation>
    </message>
    <message>
        <source>This key is the same everywhere and cannot be changed.</source>
        <translation>Diese Taste ist überall gleich und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Choose an action to change its key.</source>
        <translation>Einen Befehl auswählen, um seine Taste zu ändern.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”; it stays so.</source>
        <translation>%1 ist die Taste für „%2“; das bleibt so.</translation>
    </message>
    <message>
        <source>A key needs Ctrl or Alt with it, or is one of F1 to F35.</source>
        <translation>Eine Taste braucht Strg oder Alt dazu, oder sie ist eine von F1 bis F35.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Files that you opened here</source>
        <translation>Dateien, die Sie hier geöffnet haben</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Ohne Schlagwort</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung…</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Neues Schlagwort…</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>Show also in this search</source>
        <translation>In dieser Suche eingrenzen</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>Diese auslassen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>New tag below…</source>
        <translation>Neues Schlagwort darunter…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blaugrün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Source %1: %2</source>
        <translation>Quelle %1: %2</translation>
    </message>
</context>
<context>
    <name>SourceStrip</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Sources before these</source>
        <translation>Quellen davor</translation>
    </message>
    <message>
        <source>Sources after these</source>
        <translation>Quellen danach</translation>
    </message>
</context>
<context>
    <name>SpeechCard</name>
    <message>
        <source>Fetch…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>%1 wird heruntergeladen</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>Needs about %1 of memory; the limits below allow %2.</source>
        <translation>Braucht etwa %1 Speicher; die Grenzen unten erlauben %2.</translation>
    </message>
    <message>
        <source>its publisher</source>
        <translation>seinem Herausgeber</translation>
    </message>
    <message>
        <source>It is fetched from %1 and checked byte by byte. Nothing of yours is sent; the publisher sees this computer&apos;s address.</source>
        <translation>Es wird von %1 heruntergeladen und Byte für Byte geprüft. Nichts von Ihnen wird gesendet; der Herausgeber sieht die Adresse dieses Rechners.</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Taking out “%1”…</source>
        <translation>„%1“ wird herausgeholt…</translation>
    </message>
    <message>
        <source>“%1” may be a program, so it was not opened: here it is</source>
        <translation>„%1“ ist vielleicht ein Programm und wurde nicht geöffnet: Hier liegt es</translation>
    </message>
    <message>
        <source>Opened a copy of “%1”; changes to it are not kept</source>
        <translation>Kopie von „%1“ geöffnet; Änderungen daran bleiben nicht erhalten</translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <translation>
            <numerusform>%Ln je Minute</numerusform>
            <numerusform>%Ln je Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Found by name, folder and date</source>
        <translation>Zu finden nach Name, Ordner und Datum</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Found by what stands in them</source>
        <translation>Zu finden nach dem, was darin steht</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Found by what they are about</source>
        <translation>Zu finden nach dem, worum es geht</translation>
    </message>
    <message>
        <source>Scans and speech</source>
        <translation>Scans und Gesprochenes</translation>
    </message>
    <message>
        <source>Pictures of pages read, recordings heard</source>
        <translation>Bilder von Seiten gelesen, Aufnahmen gehört</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Waits: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Warteschlange</translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>Scans not read yet</source>
        <translation>Scans noch nicht gelesen</translation>
    </message>
    <message>
        <source>Speech not heard yet</source>
        <translation>Gesprochenes noch nicht gehört</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Teilweise gelesen</translation>
    </message>
    <message>
        <source>Without words</source>
        <translation>Ohne Wörter</translation>
    </message>
    <message>
        <source>Found by name only</source>
        <translation>Nur über den Namen zu finden</translation>
    </message>
    <message>
        <source>Not allowed to read</source>
        <translation>Kein Leserecht</translation>
    </message>
    <message>
        <source>Needs a password</source>
        <translation>Braucht ein Passwort</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Hat zu lange gedauert</translation>
    </message>
    <message>
        <source>Needs too much memory</source>
        <translation>Braucht zu viel Speicher</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Das Laufwerk ist voll</translation>
    </message>
    <message>
        <source>Needs a model</source>
        <translation>Braucht ein Modell</translation>
    </message>
    <message>
        <source>An error of this program</source>
        <translation>Ein Fehler dieses Programms</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>State of the index</source>
        <translation>Zustand des Index</translation>
    </message>
    <message>
        <source>Files that need a look</source>
        <translation>Dateien mit Problemen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a look</source>
        <translation>
            <numerusform>%Ln mit Problem</numerusform>
            <numerusform>%Ln mit Problemen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsRow</name>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Show all files with this tag</source>
        <translation>Alle Dateien mit diesem Schlagwort zeigen</translation>
    </message>
    <message>
        <source>Remove the tag {}</source>
        <translation>Schlagwort {} entfernen</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Mit Schlagwort „%1“ versehen</translation>
    </message>
    <message>
        <source>Took away the tag “%1”</source>
        <translation>Schlagwort „%1“ entfernt</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>Choose a file to see it here</source>
        <translation>Eine Datei auswählen, um sie hier zu sehen</translation>
    </message>
    <message>
        <source>goes to the results</source>
        <translation>geht zu den Treffern</translation>
    </message>
    <message>
        <source>shows a file large</source>
        <translation>zeigt eine Datei groß</translation>
    </message>
    <message>
        <source>opens it</source>
        <translation>öffnet sie</translation>
    </message>
    <message>
        <source>lists all commands</source>
        <translation>zeigt alle Befehle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) selected</source>
        <translation>
            <numerusform>%Ln Datei ausgewählt</numerusform>
            <numerusform>%Ln Dateien ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>tags them</source>
        <translation>gibt ihnen Schlagwörter</translation>
    </message>
    <message>
        <source>puts them into a collection</source>
        <translation>legt sie in eine Sammlung</translation>
    </message>
    <message>
        <source>copies them</source>
        <translation>kopiert sie</translation>
    </message>
    <message>
        <source>asks about them</source>
        <translation>fragt zu ihnen</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>Earlier text</source>
        <translation>Text davor</translation>
    </message>
    <message>
        <source>Later text</source>
        <translation>Text danach</translation>
    </message>
    <message>
        <source>A stretch of a long text, from {}%</source>
        <translation>Ausschnitt eines langen Textes, ab {} %</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Concierge goes on here</source>
        <translation>Concierge läuft hier weiter</translation>
    </message>
    <message>
        <source>Your files stay fresh. A click brings the window back; Quit ends it.</source>
        <translation>Der Index bleibt frisch. Ein Klick holt das Fenster zurück, „Beenden“ schließt es ganz.</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Concierge</source>
        <translation>Concierge</translation>
    </message>
    <message>
        <source>&amp;Ask…</source>
        <translation>&amp;Fragen…</translation>
    </message>
    <message>
        <source>Recent Files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Could Not Be Read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit the Window; Files Stay Fresh</source>
        <translation>Fenster b&amp;eenden; der Index bleibt frisch</translation>
    </message>
    <message>
        <source>&amp;Quit; What Waits Is Still Read</source>
        <translation>B&amp;eenden; Wartendes wird noch gelesen</translation>
    </message>
    <message>
        <source>&amp;Quit; Changes Wait for the Next Start</source>
        <translation>B&amp;eenden; Änderungen warten bis zum nächsten Start</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>Places, collections, tags and kinds</source>
        <translation>Orte, Sammlungen, Schlagwörter und Arten</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>Question: %1</source>
        <translation>Frage: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Write no more (Esc)</source>
        <translation>Nicht weiterschreiben (Esc)</translation>
    </message>
    <message>
        <source>Answer Again</source>
        <translation>Erneut antworten</translation>
    </message>
    <message>
        <source>Copy with Sources</source>
        <translation>Mit Quellen kopieren</translation>
    </message>
    <message>
        <source>Copy question, answer and sources as Markdown</source>
        <translation>Frage, Antwort und Quellen als Markdown kopieren</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source>With a dotted line: none of the sources says this.</source>
        <translation>Mit gepunkteter Linie: Keine der Quellen sagt das.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Looking in your files…</source>
        <translation>Ihre Dateien werden durchsucht…</translation>
    </message>
    <message>
        <source>Reading what was found…</source>
        <translation>Das Gefundene wird gelesen…</translation>
    </message>
    <message>
        <source>Writing; the words are checked when they are complete…</source>
        <translation>Die Antwort wird geschrieben und danach geprüft…</translation>
    </message>
    <message>
        <source>Stopped. What stands here was not checked.</source>
        <translation>Angehalten. Was hier steht, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>No language model wrote this: it is quoted from your files.</source>
        <translation>Das hat kein Sprachmodell geschrieben: Es ist aus Ihren Dateien zitiert.</translation>
    </message>
    <message>
        <source>Answered on this machine with %1 in %2</source>
        <translation>Auf diesem Rechner beantwortet mit %1 in %2</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Passwort der Datei</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>UnreadablePart</name>
    <message>
        <source>The file is not where it was; it may have been moved or deleted.</source>
        <translation>Die Datei ist nicht, wo sie war; vielleicht wurde sie verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>There is nothing in this file that could be shown here.</source>
        <translation>Diese Datei enthält nichts, was sich hier zeigen ließe.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Choose a speech model…</source>
        <translation>Modell für Gesprochenes auswählen…</translation>
    </message>
    <message>
        <source>Read files of up to {}</source>
        <translation>Dateien bis {} lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>UpkeepPage</name>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>meanings</source>
        <translation>Bedeutungen</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Check Now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>From time to time the index is tidied, compared with the disk and checked part by part. What does not fit is put right from your files, which are never changed.</source>
        <translation>Von Zeit zu Zeit wird der Index aufgeräumt, mit dem Laufwerk verglichen und Teil für Teil geprüft. Was nicht passt, wird aus Ihren Dateien berichtigt; die Dateien selbst werden nie verändert.</translation>
    </message>
    <message>
        <source>The index is checked in the background</source>
        <translation>Der Index wird im Hintergrund geprüft</translation>
    </message>
    <message>
        <source>The index is being checked…</source>
        <translation>Der Index wird geprüft…</translation>
    </message>
    <message>
        <source>The index was not checked yet</source>
        <translation>Der Index wurde noch nicht geprüft</translation>
    </message>
    <message>
        <source>The check was interrupted; it goes on when there is time</source>
        <translation>Die Prüfung wurde unterbrochen; sie geht weiter, wenn Zeit ist</translation>
    </message>
    <message>
        <source>All is well · checked %1</source>
        <translation>Alles in Ordnung · geprüft %1</translation>
    </message>
    <message>
        <source>Put right · checked %1</source>
        <translation>Berichtigt · geprüft %1</translation>
    </message>
    <message>
        <source>Looked at: %1</source>
        <translation>Durchgesehen: %1</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Noch zu tun</translation>
    </message>
    <message>
        <source>Found on disk: %1</source>
        <translation>Auf dem Laufwerk gefunden: %1</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Nothing had to be put right</source>
        <translation>Nichts musste berichtigt werden</translation>
    </message>
    <message>
        <source>It took %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>%1 of disk given back</source>
        <translation>%1 auf dem Laufwerk frei geworden</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Back to Search</source>
        <translation>Zurück zur Suche</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Find any file by what it says</source>
        <translation>Jede Datei finden, nach dem, was darin steht</translation>
    </message>
    <message>
        <source>Choose what Concierge reads. It stays on this computer: nothing is sent anywhere, and no file is changed.</source>
        <translation>Wählen Sie, was Concierge liest. Es bleibt auf diesem Rechner: Nichts wird gesendet und keine Datei verändert.</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Try the Sample Library</source>
        <translation>Beispielbibliothek ausprobieren</translation>
    </message>
    <message>
        <source>1  Your folders</source>
        <translation>1  Ihre Ordner</translation>
    </message>
    <message>
        <source>Another Folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <source>2  What is left out</source>
        <translation>2  Was ausgelassen wird</translation>
    </message>
    <message>
        <source>Hidden files, caches, program folders and secrets such as keys are not read. The settings change that at any time.</source>
        <translation>Versteckte Dateien, Zwischenspeicher, Programmordner und Geheimnisse wie Schlüssel werden nicht gelesen. Das lässt sich in den Einstellungen jederzeit ändern.</translation>
    </message>
    <message>
        <source>Leave out more, such as *.iso, Private/</source>
        <translation>Mehr auslassen, etwa *.iso, Privat/</translation>
    </message>
    <message>
        <source>3  Then</source>
        <translation>3  Danach</translation>
    </message>
    <message>
        <source>You can search at once: names are there within seconds, words within minutes, and meaning follows. Reading keeps out of your way while you work.</source>
        <translation>Sie können sofort suchen: Namen sind in Sekunden da, Wörter in Minuten, die Bedeutung folgt. Das Lesen hält sich zurück, während Sie arbeiten.</translation>
    </message>
    <message>
        <source>You can search now</source>
        <translation>Sie können jetzt suchen</translation>
    </message>
    <message>
        <source>What is not read yet is found by its name; the rest fills in.</source>
        <translation>Was noch nicht gelesen ist, wird über seinen Namen gefunden; der Rest kommt nach.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Choose a folder first</source>
        <translation>Wählen Sie erst einen Ordner</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Search for this</source>
        <translation>Danach suchen</translation>
    </message>
</context>
<context>
    <name>WorkingCard</name>
    <message>
        <source>Being read now</source>
        <translation>Wird gerade gelesen</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Last page with a hit</source>
        <translation>Vorige Seite mit Fundstelle</translation>
    </message>
    <message>
        <source>Next page with a hit</source>
        <translation>Nächste Seite mit Fundstelle</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>An die Breite anpassen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message numerus="yes">
        <source>of %n</source>
        <translation>
            <numerusform>von %Ln</numerusform>
            <numerusform>von %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln Fundstelle</numerusform>
            <numerusform>%Ln Fundstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Open {} with</source>
        <translation>{} öffnen mit</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) copied</source>
        <translation>
            <numerusform>%Ln Pfad kopiert</numerusform>
            <numerusform>%Ln Pfade kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied</source>
        <translation>
            <numerusform>%Ln Datei kopiert</numerusform>
            <numerusform>%Ln Dateien kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collections of %Ln file(s) changed</source>
        <translation>
            <numerusform>Sammlungen von %Ln Datei geändert</numerusform>
            <numerusform>Sammlungen von %Ln Dateien geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln file(s) changed</source>
        <translation>
            <numerusform>Schlagwörter von %Ln Datei geändert</numerusform>
            <numerusform>Schlagwörter von %Ln Dateien geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Text kopiert</translation>
    </message>
    <message>
        <source>There is no text in it that could be copied</source>
        <translation>Darin ist kein Text, der sich kopieren ließe</translation>
    </message>
    <message>
        <source>Open &amp;With…</source>
        <translation>Öffnen &amp;mit…</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy File</source>
        <translation>Datei &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy Te&amp;xt</source>
        <translation>Te&amp;xt kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>What is this about? Summarise it.</source>
        <translation>Worum geht es hier? Fasse es zusammen.</translation>
    </message>
    <message>
        <source>Nothing in the index is like {}</source>
        <translation>Nichts im Index ist wie {}</translation>
    </message>
    <message>
        <source>Similar to {}</source>
        <translation>Ähnlich wie {}</translation>
    </message>
    <message>
        <source>&amp;Quick Look</source>
        <translation>&amp;Schnellansicht</translation>
    </message>
    <message>
        <source>&amp;Ask About…</source>
        <translation>Dazu fr&amp;agen…</translation>
    </message>
    <message>
        <source>Su&amp;mmarise</source>
        <translation>&amp;Zusammenfassen</translation>
    </message>
    <message>
        <source>Find S&amp;imilar</source>
        <translation>Ähn&amp;liche finden</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>&amp;Erklären</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and what is like them left out</source>
        <translation>
            <numerusform>%Ln Datei und Ähnliches ausgelassen</numerusform>
            <numerusform>%Ln Dateien und Ähnliches ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>%Ln Datei ausgelassen</numerusform>
            <numerusform>%Ln Dateien ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be read again</source>
        <translation>
            <numerusform>%Ln Datei wird erneut gelesen</numerusform>
            <numerusform>%Ln Dateien werden erneut gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) forgotten</source>
        <translation>
            <numerusform>%Ln Datei vergessen</numerusform>
            <numerusform>%Ln Dateien vergessen</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget {}?</source>
        <translation>{} vergessen?</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n file(s)?</source>
        <translation>
            <numerusform>%Ln Datei vergessen?</numerusform>
            <numerusform>%Ln Dateien vergessen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of it is removed from the index and cannot be brought back. The file itself stays untouched.</source>
        <translation>Was darüber bekannt ist, wird aus dem Index entfernt und lässt sich nicht zurückholen. Die Datei selbst bleibt unberührt.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>Er&amp;neut lesen</translation>
    </message>
    <message>
        <source>Leave Out T&amp;his File</source>
        <translation>Diese Da&amp;tei auslassen</translation>
    </message>
    <message>
        <source>Leave Out Its Fol&amp;der</source>
        <translation>Diesen Or&amp;dner auslassen</translation>
    </message>
    <message>
        <source>Leave Out Files of This T&amp;ype</source>
        <translation>Dateien dieses T&amp;yps auslassen</translation>
    </message>
    <message>
        <source>For&amp;get…</source>
        <translation>&amp;Vergessen…</translation>
    </message>
    <message>
        <source>Tags of {}</source>
        <translation>Schlagwörter von {}</translation>
    </message>
    <message>
        <source>Collections of {}</source>
        <translation>Sammlungen von {}</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>Schla&amp;gwörter…</translation>
    </message>
    <message>
        <source>Add to Co&amp;llection…</source>
        <translation>Zu Samml&amp;ung hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>It is in the index already</source>
        <translation>Er ist schon im Index</translation>
    </message>
    <message>
        <source>{} added</source>
        <translation>{} hinzugefügt</translation>
    </message>
    <message>
        <source>Not in the index any more; the files stay</source>
        <translation>Nicht mehr im Index; die Dateien bleiben</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>Nach Änderungen wird gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be tried again</source>
        <translation>
            <numerusform>%Ln Datei wird erneut versucht</numerusform>
            <numerusform>%Ln Dateien werden erneut versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading goes on</source>
        <translation>Das Lesen geht weiter</translation>
    </message>
    <message>
        <source>On battery files are read again</source>
        <translation>Auf Akku wird wieder gelesen</translation>
    </message>
    <message>
        <source>Nothing is read on battery from now on</source>
        <translation>Auf Akku wird ab jetzt nichts gelesen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>&amp;Ask These Words</source>
        <translation>Als &amp;Frage stellen</translation>
    </message>
    <message>
        <source>S&amp;mall Search Window</source>
        <translation>&amp;Kleines Suchfenster</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>All &amp;Commands…</source>
        <translation>Alle &amp;Befehle…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Add a Folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Look for Changes</source>
        <translation>&amp;Nach Änderungen suchen</translation>
    </message>
    <message>
        <source>&amp;Try Failed Files Again</source>
        <translation>&amp;Fehlgeschlagene erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Pause for an Hour</source>
        <translation>Für eine St&amp;unde pausieren</translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation>&amp;Aktivität</translation>
    </message>
    <message>
        <source>Close &amp;Window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>Pause &amp;Until Tomorrow</source>
        <translation>Bis &amp;morgen pausieren</translation>
    </message>
    <message>
        <source>Pause Until Resu&amp;med</source>
        <translation>Bis auf &amp;Weiteres pausieren</translation>
    </message>
    <message>
        <source>Pause on &amp;Battery</source>
        <translation>Auf Akku &amp;pausieren</translation>
    </message>
    <message>
        <source>&amp;Go On Reading</source>
        <translation>Weiter&amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>S&amp;uche</translation>
    </message>
    <message>
        <source>&amp;Insights</source>
        <translation>E&amp;inblicke</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>Eins&amp;tellungen</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Low &amp;Rows</source>
        <translation>Nied&amp;rige Zeilen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Like the S&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Ask all files</source>
        <translation>Alle Dateien fragen</translation>
    </message>
    <message>
        <source>Search for these words</source>
        <translation>Nach diesen Wörtern suchen</translation>
    </message>
    <message>
        <source>Show all of %1</source>
        <translation>%1 ganz zeigen</translation>
    </message>
    <message>
        <source>Find files like %1</source>
        <translation>Dateien wie %1 finden</translation>
    </message>
    <message>
        <source>What does “%1” say?</source>
        <translation>Was steht unter „%1“?</translation>
    </message>
    <message>
        <source>What is “%1” about?</source>
        <translation>Worum geht es in „%1“?</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Into the search bar</source>
        <translation>Ins Suchfeld</translation>
    </message>
    <message>
        <source>From the bar into the results</source>
        <translation>Vom Suchfeld in die Treffer</translation>
    </message>
    <message>
        <source>From the results into the preview</source>
        <translation>Von den Treffern in die Vorschau</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone for %Ln file(s)</source>
        <translation>
            <numerusform>Für %Ln Datei rückgängig gemacht</numerusform>
            <numerusform>Für %Ln Dateien rückgängig gemacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labelling %Ln file(s)…</source>
        <translation>
            <numerusform>%Ln Datei wird zugeordnet…</numerusform>
            <numerusform>%Ln Dateien werden zugeordnet…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %Ln file(s)</source>
        <translation>
            <numerusform>Nach %Ln Datei angehalten</numerusform>
            <numerusform>Nach %Ln Dateien angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged %1 “%2”</source>
        <translation>%1 mit Schlagwort „%2“ versehen</translation>
    </message>
    <message>
        <source>Put %1 into “%2”</source>
        <translation>%1 zu „%2“ hinzugefügt</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>quick</name>
    <message>
        <source>This desktop gives no program a key of its own.</source>
        <translation>Dieser Desktop gibt keinem Programm eine eigene Taste.</translation>
    </message>
    <message>
        <source>Give the command “concierge toggle” a key in the settings of your desktop.</source>
        <translation>In den Einstellungen des Desktops lässt sich dem Befehl „concierge toggle“ eine Taste geben.</translation>
    </message>
    <message>
        <source>Another program uses %1 already.</source>
        <translation>Ein anderes Programm nutzt %1 schon.</translation>
    </message>
    <message>
        <source>This keyboard has no such key.</source>
        <translation>Diese Tastatur hat keine solche Taste.</translation>
    </message>
    <message>
        <source>The library %1 is missing.</source>
        <translation>Die Programmbibliothek %1 fehlt.</translation>
    </message>
    <message>
        <source>The display does not answer.</source>
        <translation>Der Bildschirm antwortet nicht.</translation>
    </message>
    <message>
        <source>The desktop did not give the key.</source>
        <translation>Der Desktop hat die Taste nicht gegeben.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Reading processes</source>
        <translation>Leseprozesse</translation>
    </message>
    <message>
        <source>How many files are read at the same time.</source>
        <translation>Wie viele Dateien zugleich gelesen werden.</translation>
    </message>
    <message>
        <source>Largest file to read (MB)</source>
        <translation>Größte Datei, die gelesen wird (MB)</translation>
    </message>
    <message>
        <source>Larger files are found by name only.</source>
        <translation>Größere werden nur über den Namen gefunden.</translation>
    </message>
    <message>
        <source>Memory of one reading process (MB)</source>
        <translation>Speicher eines Leseprozesses (MB)</translation>
    </message>
    <message>
        <source>A file that needs more is recorded as failed and the rest go on.</source>
        <translation>Braucht eine Datei mehr, gilt sie als fehlgeschlagen, und es geht mit den anderen weiter.</translation>
    </message>
    <message>
        <source>Longest time for one file (s)</source>
        <translation>Längste Zeit für eine Datei (s)</translation>
    </message>
    <message>
        <source>A file that takes longer is recorded as failed and the rest go on.</source>
        <translation>Dauert eine Datei länger, gilt sie als fehlgeschlagen, und es geht mit den anderen weiter.</translation>
    </message>
    <message>
        <source>Passage length (tokens)</source>
        <translation>Länge der Textstellen (Token)</translation>
    </message>
    <message>
        <source>Length of the passages that texts are cut into.</source>
        <translation>Länge der Stücke, in die Texte geteilt werden.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>What is found by name only, or not at all inside folders: hidden, system, caches, packages, version control, unfinished, secrets, cachedir, nomedia, gitignore.</source>
        <translation>Was nur über den Namen oder in Ordnern gar nicht gefunden wird: hidden, system, caches, packages, version control, unfinished, secrets, cachedir, nomedia, gitignore.</translation>
    </message>
    <message>
        <source>Patterns that are left out everywhere</source>
        <translation>Muster, die überall ausgelassen werden</translation>
    </message>
    <message>
        <source>In gitignore syntax, for all folders of the index.</source>
        <translation>In der Schreibweise von gitignore, für alle Ordner des Index.</translation>
    </message>
    <message>
        <source>Read scans</source>
        <translation>Scans lesen</translation>
    </message>
    <message>
        <source>Read the words in pictures and scanned pages with tesseract.</source>
        <translation>Die Wörter in Bildern und gescannten Seiten mit Tesseract lesen.</translation>
    </message>
    <message>
        <source>Languages of scans</source>
        <translation>Sprachen der Scans</translation>
    </message>
    <message>
        <source>Tesseract language codes joined by &quot;+&quot;, such as eng+deu, or &quot;auto&quot;.</source>
        <translation>Sprachkürzel von Tesseract, mit „+“ verbunden, etwa eng+deu, oder „auto“.</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>Modell für Gesprochenes</translation>
    </message>
    <message>
        <source>Path of a Whisper checkpoint; empty means that speech waits until one is chosen.</source>
        <translation>Pfad eines Whisper-Modells; leer heißt, dass Gesprochenes wartet, bis eines gewählt ist.</translation>
    </message>
    <message>
        <source>Language of speech</source>
        <translation>Sprache des Gesprochenen</translation>
    </message>
    <message>
        <source>Language code such as en or de; empty means that it is detected.</source>
        <translation>Sprachkürzel wie en oder de; leer heißt, dass sie erkannt wird.</translation>
    </message>
    <message>
        <source>Memory for speech (MB)</source>
        <translation>Speicher für Gesprochenes (MB)</translation>
    </message>
    <message>
        <source>How much more memory a reading process may use when it holds a speech model.</source>
        <translation>Wie viel mehr Speicher ein Leseprozess belegen darf, wenn er ein Modell für Gesprochenes hält.</translation>
    </message>
    <message>
        <source>Answering model</source>
        <translation>Antwortmodell</translation>
    </message>
    <message>
        <source>Path of a GGUF file; empty means the model that came with Concierge.</source>
        <translation>Pfad einer GGUF-Datei; leer heißt das Modell, das mit Concierge kam.</translation>
    </message>
    <message>
        <source>Sources of an answer</source>
        <translation>Quellen einer Antwort</translation>
    </message>
    <message>
        <source>How many passages an answer is written from.</source>
        <translation>Aus wie vielen Textstellen eine Antwort geschrieben wird.</translation>
    </message>
    <message>
        <source>Keep the answering model loaded (s)</source>
        <translation>Antwortmodell geladen halten (s)</translation>
    </message>
    <message>
        <source>How long after a question the language model stays in memory.</source>
        <translation>Wie lange das Modell nach einer Frage im Speicher bleibt.</translation>
    </message>
    <message>
        <source>How to work</source>
        <translation>Arbeitsweise</translation>
    </message>
    <message>
        <source>full: always with everything; polite: with about half a core while you use the computer; mains: like polite, and not at all on battery.</source>
        <translation>full: immer mit allem; polite: mit etwa einem halben Kern, während Sie den Rechner benutzen; mains: wie polite, und auf Akku gar nicht.</translation>
    </message>
    <message>
        <source>When scans and speech are read</source>
        <translation>Wann Scans und Gesprochenes gelesen werden</translation>
    </message>
    <message>
        <source>always; mains: not on battery; idle: not on battery, and only while nobody uses the computer.</source>
        <translation>always: immer; mains: nicht auf Akku; idle: nicht auf Akku und nur, während niemand den Rechner benutzt.</translation>
    </message>
    <message>
        <source>Paused until</source>
        <translation>Pause bis</translation>
    </message>
    <message>
        <source>Seconds since 1970; the commands pause and resume set it.</source>
        <translation>Sekunden seit 1970; die Befehle pause und resume setzen es.</translation>
    </message>
    <message>
        <source>Space to keep free on the disk (MB)</source>
        <translation>Platz, der frei bleiben soll (MB)</translation>
    </message>
    <message>
        <source>Nothing is read while less is free where the index is kept.</source>
        <translation>Nichts wird gelesen, solange beim Index weniger frei ist.</translation>
    </message>
    <message>
        <source>Largest index (MB)</source>
        <translation>Größter Index (MB)</translation>
    </message>
    <message>
        <source>Only names are added to an index that is larger; 0 means no limit.</source>
        <translation>Zu einem größeren Index kommen nur Namen hinzu; 0 heißt ohne Grenze.</translation>
    </message>
    <message>
        <source>Memory of all processes (MB)</source>
        <translation>Speicher aller Prozesse (MB)</translation>
    </message>
    <message>
        <source>No more work is begun while all processes together use more.</source>
        <translation>Solange alle Prozesse zusammen mehr belegen, wird nichts Neues begonnen.</translation>
    </message>
    <message>
        <source>Keep what is known of a deleted file (s)</source>
        <translation>Wissen über eine gelöschte Datei behalten (s)</translation>
    </message>
    <message>
        <source>A file that appears elsewhere meanwhile was moved, and keeps everything. Deleted files are not found in searches.</source>
        <translation>Taucht eine Datei inzwischen anderswo auf, wurde sie verschoben und behält alles. Gelöschte Dateien werden nicht gefunden.</translation>
    </message>
    <message>
        <source>Keep what is known of an emptied folder (h)</source>
        <translation>Wissen über einen geleerten Ordner behalten (h)</translation>
    </message>
    <message>
        <source>A folder of the index that is suddenly empty or gone may only be unplugged.</source>
        <translation>Ein Ordner des Index, der plötzlich leer oder weg ist, ist vielleicht nur nicht angeschlossen.</translation>
    </message>
    <message>
        <source>Remember searches and opened files</source>
        <translation>Suchen und geöffnete Dateien merken</translation>
    </message>
    <message>
        <source>What you searched for and which files you opened, for completing searches and for the insights; it stays in the encrypted index, and `concierge history --clear` deletes it.</source>
        <translation>Was Sie gesucht und welche Dateien Sie geöffnet haben, zum Ergänzen von Suchen und für die Einblicke; es bleibt im verschlüsselten Index, und `concierge history --clear` löscht es.</translation>
    </message>
    <message>
        <source>Days between upkeeps</source>
        <translation>Tage zwischen Wartungen</translation>
    </message>
    <message>
        <source>How often the index is tidied and checked in idle time; 0 means never.</source>
        <translation>Wie oft der Index in ruhiger Zeit aufgeräumt und geprüft wird; 0 heißt nie.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Mit dem Rechner starten</translation>
    </message>
    <message>
        <source>Start the service when you log in, so that the index stays fresh.</source>
        <translation>Den Dienst beim Anmelden starten, damit der Index frisch bleibt.</translation>
    </message>
    <message>
        <source>Index in the background</source>
        <translation>Im Hintergrund indizieren</translation>
    </message>
    <message>
        <source>Keep the service running when no window or command uses it.</source>
        <translation>Den Dienst weiterlaufen lassen, wenn kein Fenster und kein Befehl ihn nutzt.</translation>
    </message>
    <message>
        <source>Say when everything is read</source>
        <translation>Sagen, wenn alles gelesen ist</translation>
    </message>
    <message>
        <source>A note of the desktop when the last waiting file is read while the window is not in front; at most one note in ten minutes.</source>
        <translation>Ein Hinweis auf dem Desktop, wenn die letzte wartende Datei gelesen ist und das Fenster nicht vorn steht; höchstens einer in zehn Minuten.</translation>
    </message>
    <message>
        <source>Say when files cannot be read</source>
        <translation>Sagen, wenn Dateien sich nicht lesen lassen</translation>
    </message>
    <message>
        <source>A note of the desktop with how many files failed while the window is not in front; at most one note in ten minutes.</source>
        <translation>Ein Hinweis auf dem Desktop, wie viele Dateien fehlgeschlagen sind, wenn das Fenster nicht vorn steht; höchstens einer in zehn Minuten.</translation>
    </message>
    <message>
        <source>Stop when unused (s)</source>
        <translation>Unbenutzt beenden (s)</translation>
    </message>
    <message>
        <source>How long the service stays after its last use when it does not index in the background.</source>
        <translation>Wie lange der Dienst nach der letzten Nutzung bleibt, wenn er nicht im Hintergrund indiziert.</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Protokollstufe</translation>
    </message>
    <message>
        <source>How much the service&apos;s log tells; it never holds file contents.</source>
        <translation>Wie viel das Protokoll des Dienstes sagt; Dateiinhalte enthält es nie.</translation>
    </message>
    <message>
        <source>Folders and rules</source>
        <translation>Ordner und Regeln</translation>
    </message>
    <message>
        <source>add remove exclude ignore patterns drive</source>
        <translation>hinzufügen entfernen ausschließen auslassen Muster Laufwerk</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Manners</source>
        <translation>Rücksicht</translation>
    </message>
    <message>
        <source>Search and answers</source>
        <translation>Suche und Antworten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>fetch download whisper speech licence gguf tesseract</source>
        <translation>holen herunterladen Whisper Gesprochenes Lizenz GGUF Tesseract</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>history clear forget delete network encryption data</source>
        <translation>Verlauf löschen vergessen Netz Verschlüsselung Daten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>light dark contrast text size font density language</source>
        <translation>hell dunkel Kontrast Schrift Größe Dichte Sprache</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>keys keyboard actions commands</source>
        <translation>Tasten Tastatur Kürzel Befehle</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Found by name only; folders of this kind are not entered.</source>
        <translation>Nur über den Namen zu finden; Ordner dieser Art werden nicht betreten.</translation>
    </message>
    <message>
        <source>At full speed</source>
        <translation>Mit voller Kraft</translation>
    </message>
    <message>
        <source>Always with everything this computer has.</source>
        <translation>Immer mit allem, was dieser Rechner hat.</translation>
    </message>
    <message>
        <source>Politely</source>
        <translation>Rücksichtsvoll</translation>
    </message>
    <message>
        <source>With about half a core while you use the computer.</source>
        <translation>Mit etwa einem halben Kern, während Sie den Rechner benutzen.</translation>
    </message>
    <message>
        <source>Politely, and not on battery</source>
        <translation>Rücksichtsvoll, und nicht auf Akku</translation>
    </message>
    <message>
        <source>Reading waits until the computer is plugged in.</source>
        <translation>Das Lesen wartet, bis der Rechner am Netz ist.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Scans and speech are read like everything else.</source>
        <translation>Scans und Gesprochenes werden wie alles andere gelesen.</translation>
    </message>
    <message>
        <source>Not on battery</source>
        <translation>Nicht auf Akku</translation>
    </message>
    <message>
        <source>They wait until the computer is plugged in.</source>
        <translation>Sie warten, bis der Rechner am Netz ist.</translation>
    </message>
    <message>
        <source>While nobody uses the computer</source>
        <translation>Während niemand den Rechner benutzt</translation>
    </message>
    <message>
        <source>And not on battery.</source>
        <translation>Und nicht auf Akku.</translation>
    </message>
    <message>
        <source>Hidden files and folders</source>
        <translation>Versteckte Dateien und Ordner</translation>
    </message>
    <message>
        <source>Those whose name begins with a dot, or that are marked so.</source>
        <translation>Deren Name mit einem Punkt beginnt oder die so gekennzeichnet sind.</translation>
    </message>
    <message>
        <source>Folders of the system</source>
        <translation>Ordner des Systems</translation>
    </message>
    <message>
        <source>Bins, snapshots and what the system keeps for itself.</source>
        <translation>Papierkörbe, Schnappschüsse und was das System für sich behält.</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>What programs keep for a while and make again.</source>
        <translation>Was Programme eine Weile aufheben und neu erzeugen.</translation>
    </message>
    <message>
        <source>Program folders</source>
        <translation>Programmordner</translation>
    </message>
    <message>
        <source>Installed packages and build results, not your own work.</source>
        <translation>Installierte Pakete und Erzeugtes, nicht Ihre eigene Arbeit.</translation>
    </message>
    <message>
        <source>Version control</source>
        <translation>Versionsverwaltung</translation>
    </message>
    <message>
        <source>The inner folders of git and its like.</source>
        <translation>Die inneren Ordner von Git und Ähnlichem.</translation>
    </message>
    <message>
        <source>Unfinished files</source>
        <translation>Unfertige Dateien</translation>
    </message>
    <message>
        <source>Downloads under way, lock files, copies by editors.</source>
        <translation>Laufende Downloads, Sperrdateien, Kopien von Editoren.</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Keys, passwords and wallets are found by name only.</source>
        <translation>Schlüssel, Passwörter und Geldbörsen werden nur über den Namen gefunden.</translation>
    </message>
    <message>
        <source>Folders marked as cache</source>
        <translation>Als Zwischenspeicher markierte Ordner</translation>
    </message>
    <message>
        <source>Those with a file CACHEDIR.TAG in them.</source>
        <translation>Ordner, in denen eine Datei CACHEDIR.TAG liegt.</translation>
    </message>
    <message>
        <source>Folders marked by .nomedia</source>
        <translation>Mit .nomedia markierte Ordner</translation>
    </message>
    <message>
        <source>Pictures, sound and film in them.</source>
        <translation>Bilder, Ton und Film darin.</translation>
    </message>
    <message>
        <source>What git ignores</source>
        <translation>Was Git übergeht</translation>
    </message>
    <message>
        <source>By the .gitignore files of projects.</source>
        <translation>Nach den .gitignore-Dateien von Projekten.</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>Nach Änderungen wird gesucht…</translation>
    </message>
    <message>
        <source>The service is away; it comes back by itself</source>
        <translation>Der Dienst ist nicht da; er kommt von selbst zurück</translation>
    </message>
    <message>
        <source>The service is starting…</source>
        <translation>Der Dienst wird gestartet…</translation>
    </message>
    <message>
        <source>Nothing is in the index yet</source>
        <translation>Noch ist nichts im Index</translation>
    </message>
    <message>
        <source>{reading}, about {left} left</source>
        <translation>{reading}, noch etwa {left}</translation>
    </message>
    <message>
        <source>Up to date · {}</source>
        <translation>Alles aktuell · {}</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s)</source>
        <translation>
            <numerusform>%Ln Datei wird gelesen</numerusform>
            <numerusform>%Ln Dateien werden gelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message numerus="yes">
        <source>%Ln file(s) with problems</source>
        <translation>
            <numerusform>%Ln Datei mit Problemen</numerusform>
            <numerusform>%Ln Dateien mit Problemen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln fertig</numerusform>
            <numerusform>%Ln fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Scans and speech</source>
        <translation>Scans und Gesprochenes</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>p. {}</source>
        <translation>S. {}</translation>
    </message>
    <message>
        <source>slide {}</source>
        <translation>Folie {}</translation>
    </message>
    <message>
        <source>line {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>cell {}</source>
        <translation>Zelle {}</translation>
    </message>
</context>
</TS>
