<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Options</name>
    <message numerus="yes">
        <source>%n things must be mended before it can be final.</source>
        <translation>
            <numerusform>%n thing must be mended before it can be final.</numerusform>
            <numerusform>%n things must be mended before it can be final.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values are not in this copy.</source>
        <translation>
            <numerusform>%n value is not in this copy.</numerusform>
            <numerusform>%n values are not in this copy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPlace</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
</TS>
