<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ProcessesPlace</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) at them</source>
        <translation>
            <numerusform>%n resource at them</numerusform>
            <numerusform>%n resources at them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepPane</name>
    <message numerus="yes">
        <source>%n resource(s): M puts one at a step</source>
        <translation>
            <numerusform>%n resource: M puts it at a step</numerusform>
            <numerusform>%n resources: M puts one at a step</numerusform>
        </translation>
    </message>
</context>
</TS>
