<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>MapPane</name>
    <message>
        <source>Synergies and plants on the map</source>
        <translation>Haritadaki sinerjiler ve tesisler</translation>
    </message>
    <message>
        <source>No other plant is known on this laptop: those of audits that are opened here come onto the map.</source>
        <translation>Bu bilgisayarda başka tesis bilinmiyor; burada açılan denetimlerin tesisleri haritaya gelir.</translation>
    </message>
    <message>
        <source>To firm and site</source>
        <translation>Firma ve tesise git</translation>
    </message>
    <message>
        <source>To the synergy</source>
        <translation>Sinerjiye git</translation>
    </message>
    <message>
        <source>Synergies</source>
        <translation>Sinerjiler</translation>
    </message>
    <message>
        <source>Plants</source>
        <translation>Tesisler</translation>
    </message>
    <message>
        <source>Where this plant is, is not recorded: a province will do.</source>
        <translation>Bu tesisin yeri kayıtlı değil; ilini yazmak yeter.</translation>
    </message>
    <message>
        <source>This plant</source>
        <translation>Bu tesis</translation>
    </message>
</context>
<context>
    <name>MapPlace</name>
    <message>
        <source>Map</source>
        <translation>Harita</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Fikirler</translation>
    </message>
    <message>
        <source>Distance rings</source>
        <translation>Uzaklık halkaları</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Resmi kopyala</translation>
    </message>
    <message>
        <source>SVG, PNG…</source>
        <translation>SVG, PNG…</translation>
    </message>
    <message>
        <source>Next plant, plant before</source>
        <translation>Sonraki tesis, önceki tesis</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Haritayı kaydır</translation>
    </message>
    <message>
        <source>Closer, further away</source>
        <translation>Yaklaştır, uzaklaştır</translation>
    </message>
    <message>
        <source>See all that matters</source>
        <translation>Tümünü göster</translation>
    </message>
    <message>
        <source>To the list, or to the synergy</source>
        <translation>Listeye ya da sinerjiye git</translation>
    </message>
    <message>
        <source>Show or hide ideas</source>
        <translation>Fikirleri göster ya da gizle</translation>
    </message>
    <message>
        <source>Show or hide distance rings</source>
        <translation>Uzaklık halkalarını göster ya da gizle</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Resmi kopyala</translation>
    </message>
    <message>
        <source>Copy the data</source>
        <translation>Veriyi kopyala</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Resmi kaydet</translation>
    </message>
</context>
</TS>
