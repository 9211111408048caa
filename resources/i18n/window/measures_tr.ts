<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>CostView</name>
    <message>
        <source>Of which year</source>
        <translation>Hangi yıl</translation>
    </message>
    <message>
        <source>By mass</source>
        <translation>Kütleye göre</translation>
    </message>
    <message>
        <source>By dry mass</source>
        <translation>Kuru kütleye göre</translation>
    </message>
    <message>
        <source>How costs are shared between product and loss</source>
        <translation>Maliyetin ürünle kayıp arasında nasıl bölündüğü</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Ciro</translation>
    </message>
    <message>
        <source>Turnover of the year</source>
        <translation>Yılın cirosu</translation>
    </message>
    <message>
        <source>96 million TL</source>
        <translation>96 milyon TL</translation>
    </message>
    <message>
        <source>What each process costs, and what of it is lost</source>
        <translation>Her sürecin maliyeti ve bunun kaybolan kısmı</translation>
    </message>
    <message>
        <source>Process, k TL</source>
        <translation>Süreç, bin TL</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Malzeme</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Enerji</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Giren</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kayıp</translation>
    </message>
    <message>
        <source>Of the losses</source>
        <translation>Kayıptaki payı</translation>
    </message>
    <message numerus="yes">
        <source>%n more without a cost</source>
        <translation>
            <numerusform>maliyeti bilinmeyen %n kaynak daha</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>What it comes to, low – usual – high</source>
        <translation>Hesap: düşük – olağan – yüksek</translation>
    </message>
    <message>
        <source>Why? Enter rejects it</source>
        <translation>Neden? Enter reddeder</translation>
    </message>
    <message>
        <source>Why it is rejected</source>
        <translation>Neden reddedildiği</translation>
    </message>
    <message>
        <source>Money: {basis}</source>
        <translation>Para: {basis}</translation>
    </message>
    <message>
        <source>{tep} TEP and {co2e} t CO₂e a year</source>
        <translation>Yılda {tep} TEP ve {co2e} t CO₂e</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Başladı</translation>
    </message>
    <message>
        <source>Implemented</source>
        <translation>Uygulandı</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Yeniden öner</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Reddet…</translation>
    </message>
    <message>
        <source>{unit} a year</source>
        <translation>{unit}/yıl</translation>
    </message>
    <message>
        <source>k TL a year</source>
        <translation>bin TL/yıl</translation>
    </message>
    <message>
        <source>Payback, years</source>
        <translation>Geri ödeme, yıl</translation>
    </message>
</context>
<context>
    <name>IndicatorsView</name>
    <message>
        <source>Year</source>
        <translation>Yıl</translation>
    </message>
    <message>
        <source>Baseline year</source>
        <translation>Baz yıl</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Göstergeler</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Gösterge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Birim</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Bu yıl</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baz yıl</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Değişim</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Yıllar</translation>
    </message>
    <message>
        <source>Waste of the year: {parts}</source>
        <translation>Yılın atığı: {parts}</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Which measures</source>
        <translation>Hangi önlemler</translation>
    </message>
    <message>
        <source>Name of the new measure, then Enter</source>
        <translation>Yeni önlemin adı, sonra Enter</translation>
    </message>
    <message>
        <source>Name of the new measure</source>
        <translation>Yeni önlemin adı</translation>
    </message>
    <message>
        <source>Measures, the soonest paid back first</source>
        <translation>Önlemler, en çabuk geri ödeyen önce</translation>
    </message>
    <message>
        <source>Sum without the rejected</source>
        <translation>Reddedilenler dışında toplam</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Önlem</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Süreç</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Yılda</translation>
    </message>
    <message>
        <source>TEP</source>
        <translation>TEP</translation>
    </message>
    <message>
        <source>t CO₂e</source>
        <translation>t CO₂e</translation>
    </message>
    <message>
        <source>k TL a year</source>
        <translation>bin TL/yıl</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Yatırım</translation>
    </message>
    <message>
        <source>Payback, years</source>
        <translation>Geri ödeme, yıl</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Öneri</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Süren</translation>
    </message>
    <message>
        <source>Implemented</source>
        <translation>Uygulandı</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Hepsi</translation>
    </message>
</context>
<context>
    <name>MeasuresPlace</name>
    <message>
        <source>Measures</source>
        <translation>Önlemler</translation>
    </message>
    <message>
        <source>Cost of waste</source>
        <translation>Atığın maliyeti</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Göstergeler</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ne gösteriliyor</translation>
    </message>
    <message>
        <source>Add a measure  Ctrl+N</source>
        <translation>Önlem ekle  Ctrl+N</translation>
    </message>
    <message>
        <source>No measure yet. Write down what could be saved, even if nobody has computed it: a name is enough to begin with.</source>
        <translation>Henüz önlem yok. Hesabı yapılmamış olsa da neyin tasarruf edilebileceğini yazın: başlamak için bir ad yeter.</translation>
    </message>
    <message>
        <source>Add the first measure</source>
        <translation>İlk önlemi ekle</translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation>Önlem ekle</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Hücreyi düzenle</translation>
    </message>
    <message>
        <source>Take the measure away</source>
        <translation>Önlemi kaldır</translation>
    </message>
    <message>
        <source>Open the measure beside the table</source>
        <translation>Önlemi tablonun yanında aç</translation>
    </message>
    <message>
        <source>From one measure to the next, in chart and table</source>
        <translation>Grafikte ve tabloda bir önlemden ötekine</translation>
    </message>
    <message>
        <source>Copy the bubbles as a picture</source>
        <translation>Grafiği resim olarak kopyala</translation>
    </message>
    <message>
        <source>Copy the measures as a table</source>
        <translation>Önlemleri tablo olarak kopyala</translation>
    </message>
    <message>
        <source>Save the bubbles as SVG or PNG</source>
        <translation>Grafiği SVG ya da PNG olarak kaydet</translation>
    </message>
</context>
</TS>
