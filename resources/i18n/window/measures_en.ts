<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CostView</name>
    <message numerus="yes">
        <source>%n more without a cost</source>
        <translation>
            <numerusform>%n more without a cost</numerusform>
            <numerusform>%n more without a cost</numerusform>
        </translation>
    </message>
</context>
</TS>
