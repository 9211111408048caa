<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message numerus="yes">
        <source>Filled down into %n lines.</source>
        <translation>
            <numerusform>Filled down into %n line.</numerusform>
            <numerusform>Filled down into %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n line deleted. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n lines deleted. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied.</source>
        <translation>
            <numerusform>%n line copied.</numerusform>
            <numerusform>%n lines copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%n photos wait</source>
        <translation>
            <numerusform>%n photo waits</numerusform>
            <numerusform>%n photos wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n photos</source>
        <translation>
            <numerusform>Attach %n photo</numerusform>
            <numerusform>Attach %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message numerus="yes">
        <source>No room now for %n columns</source>
        <translation>
            <numerusform>No room now for %n column</numerusform>
            <numerusform>No room now for %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilteredBar</name>
    <message numerus="yes">
        <source>{shown} of %n lines</source>
        <translation>
            <numerusform>{shown} of %n line</numerusform>
            <numerusform>{shown} of %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InventoryPlace</name>
    <message numerus="yes">
        <source>%n lines taken in. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n line taken in. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n lines taken in. Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegalQuestion</name>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchesPart</name>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastPart</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n doubtful</numerusform>
            <numerusform>%n doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay out</source>
        <translation>
            <numerusform>%n stays out</numerusform>
            <numerusform>%n stay out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n say what is recorded already</source>
        <translation>
            <numerusform>%n says what is recorded already</numerusform>
            <numerusform>%n say what is recorded already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are totals or headers</source>
        <translation>
            <numerusform>%n is a total or a header</numerusform>
            <numerusform>%n are totals or headers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are hidden in the sheet</source>
        <translation>
            <numerusform>%n is hidden in the sheet</numerusform>
            <numerusform>%n are hidden in the sheet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SumsBar</name>
    <message numerus="yes">
        <source>%n lines without an amount a year</source>
        <translation>
            <numerusform>%n line without an amount a year</numerusform>
            <numerusform>%n lines without an amount a year</numerusform>
        </translation>
    </message>
</context>
</TS>
