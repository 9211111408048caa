<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Looking</name>
    <message numerus="yes">
        <source>in %n files</source>
        <translation>
            <numerusform>in one file</numerusform>
            <numerusform>in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message numerus="yes">
        <source>%n more under {limit}</source>
        <translation>
            <numerusform>%n more under {limit}</numerusform>
            <numerusform>%n more under {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not suitable</source>
        <translation>
            <numerusform>%n not suitable</numerusform>
            <numerusform>%n not suitable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionPane</name>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
</TS>
