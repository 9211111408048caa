<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message numerus="yes">
        <source>%n bills deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n fatura silindi. Ctrl+Z geri getirir.</numerusform>
        </translation>
    </message>
    <message>
        <source>{meter}: the bill of {dates}</source>
        <translation>{meter}: {dates} faturası</translation>
    </message>
    <message>
        <source>It stands on the visit&apos;s list: {question}</source>
        <translation>Ziyaret listesine yazıldı: {question}</translation>
    </message>
    <message>
        <source>A photo or file of the bill</source>
        <translation>Faturanın fotoğrafı ya da dosyası</translation>
    </message>
    <message>
        <source>{file} is kept with the bill.</source>
        <translation>{file} faturayla birlikte saklandı.</translation>
    </message>
</context>
<context>
    <name>AddLine</name>
    <message>
        <source>What was metered</source>
        <translation>Ne ölçüldü</translation>
    </message>
    <message>
        <source>01.2025  45.000 kWh  210.000 TL   or   26.12.2024 – 25.01.2025  …</source>
        <translation>01.2025  45.000 kWh  210.000 TL   ya da   26.12.2024 – 25.01.2025  …</translation>
    </message>
    <message>
        <source>A bill: days, amount, money</source>
        <translation>Fatura: dönem, tüketim, tutar</translation>
    </message>
    <message>
        <source>Add  ⏎</source>
        <translation>Ekle  ⏎</translation>
    </message>
</context>
<context>
    <name>BasisCard</name>
    <message>
        <source>Natural gas: gross or net calorific value?</source>
        <translation>Doğal gaz: üst mü alt mı ısıl değer?</translation>
    </message>
    <message>
        <source>{kwh} kWh: by which value? Gas bills mostly give the gross one; the bill says so.</source>
        <translation>{kwh} kWh hangisine göre? Gaz faturaları çoğu kez üst ısıl değerdir; faturada yazar.</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Üst</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Alt</translation>
    </message>
</context>
<context>
    <name>BillPlan</name>
    <message>
        <source>was: {values}</source>
        <translation>önce: {values}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>yeni</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>şüpheli</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>değişiyor</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>alınmıyor</translation>
    </message>
</context>
<context>
    <name>BillsPane</name>
    <message>
        <source>Bills</source>
        <translation>Faturalar</translation>
    </message>
    <message>
        <source>Bills and readings of one carrier</source>
        <translation>Bir enerji türünün fatura ve okumaları</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Dönem</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Sayaç</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Tüketim</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Tutar</translation>
    </message>
    <message>
        <source>TL each</source>
        <translation>TL/birim</translation>
    </message>
    <message>
        <source>Days by month</source>
        <translation>Aylara dağılım, gün</translation>
    </message>
    <message>
        <source>Off median</source>
        <translation>Ortancadan</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Belge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Whose bills</source>
        <translation>Kimin faturaları</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Eksik bilgili</translation>
    </message>
</context>
<context>
    <name>EnergyPlace</name>
    <message>
        <source>Energy and water</source>
        <translation>Enerji ve su</translation>
    </message>
    <message>
        <source>Of which year</source>
        <translation>Hangi yılın</translation>
    </message>
    <message>
        <source>From Excel…</source>
        <translation>Excel&apos;den al…</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Veriyi kopyala</translation>
    </message>
    <message>
        <source>Add a bill  Ctrl+N</source>
        <translation>Fatura ekle  Ctrl+N</translation>
    </message>
    <message>
        <source>No bill yet. Type one below, paste a block from Excel with Ctrl+V, or take a sheet: long, a row a bill, or wide, a row a month and a column a fuel.</source>
        <translation>Henüz fatura yok. Aşağıya bir tane yazın, Excel&apos;den kopyaladığınızı Ctrl+V ile yapıştırın ya da bir tablo alın: her satırda bir fatura olabilir, ya da her satırda bir ay, her sütunda bir enerji türü.</translation>
    </message>
    <message numerus="yes">
        <source>%n times without one</source>
        <translation>
            <numerusform>%n dönemde fatura yok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bills</source>
        <translation>
            <numerusform>%n fatura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meters</source>
        <translation>
            <numerusform>%n sayaç</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bills taken in. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n fatura alındı. Ctrl+Z geri alır.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a bill</source>
        <translation>Fatura ekle</translation>
    </message>
    <message>
        <source>Take bills from Excel or CSV</source>
        <translation>Faturaları Excel ya da CSV&apos;den al</translation>
    </message>
    <message>
        <source>Paste a block of bills</source>
        <translation>Kopyalanan faturaları yapıştır</translation>
    </message>
    <message>
        <source>Change a cell of a bill</source>
        <translation>Faturanın bir hücresini değiştir</translation>
    </message>
    <message>
        <source>Ask the firm for a missing bill</source>
        <translation>Eksik faturayı firmadan iste</translation>
    </message>
    <message>
        <source>Delete bills</source>
        <translation>Faturaları sil</translation>
    </message>
    <message>
        <source>Copy the months as a table</source>
        <translation>Ayları tablo olarak kopyala</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Grafiği resim olarak kaydet</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Leave it  Esc</source>
        <translation>Vazgeç  Esc</translation>
    </message>
    <message>
        <source>What would happen to each row</source>
        <translation>Her satıra ne olacak</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ne olacak</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>Metered</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Tüketim</translation>
    </message>
    <message>
        <source>Cost, or what to look at</source>
        <translation>Tutar ya da bakılacak nokta</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Panodan</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n yeni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n değişen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay out</source>
        <translation>
            <numerusform>%n alınmayan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n atlanan</numerusform>
        </translation>
    </message>
    <message>
        <source>not used: {columns}</source>
        <translation>kullanılmayan: {columns}</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n bills  ⏎</source>
        <translation>
            <numerusform>%n faturayı al  ⏎</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>holidays</source>
        <translation>tatil</translation>
    </message>
    <message>
        <source>less made</source>
        <translation>üretim az</translation>
    </message>
    <message>
        <source>new meter</source>
        <translation>sayaç değişti</translation>
    </message>
    <message>
        <source>Your reason stands in the report</source>
        <translation>Gerekçeniz raporda yer alır</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Gerekçe</translation>
    </message>
    <message>
        <source>Accept  ⏎</source>
        <translation>Kabul et  ⏎</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Ask the firm for it  S</source>
        <translation>Firmadan iste  S</translation>
    </message>
    <message>
        <source>Use the estimate</source>
        <translation>Tahmini kullan</translation>
    </message>
    <message>
        <source>Doubt it again</source>
        <translation>Yeniden şüpheli say</translation>
    </message>
    <message>
        <source>Attach the bill…</source>
        <translation>Faturayı ekle…</translation>
    </message>
    <message>
        <source>What was metered?</source>
        <translation>Ne ölçüldü?</translation>
    </message>
    <message>
        <source>Meter, in all its bills</source>
        <translation>Sayaç, bütün faturalarında</translation>
    </message>
    <message>
        <source>number of the contract, or a name</source>
        <translation>abone numarası ya da bir ad</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n gün</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimate: {amount}, from the use a day before and after{spread}. It stays hatched everywhere, in the report too.</source>
        <translation>Tahmin: {amount}; önceki ve sonraki dönemin günlük tüketiminden{spread}. Her yerde taralı kalır, raporda da.</translation>
    </message>
    <message>
        <source>The use a day lies {aside} off the median of this meter. Correct it, or say why it is right.</source>
        <translation>Günlük tüketim bu sayacın ortancasından {aside} sapıyor. Düzeltin ya da neden doğru olduğunu yazın.</translation>
    </message>
    <message>
        <source>Explained: {reason}</source>
        <translation>Gerekçe: {reason}</translation>
    </message>
    <message>
        <source>Another bill of this meter covers some of these days: correct the dates, or delete one.</source>
        <translation>Bu sayacın başka bir faturası aynı günlerin bir kısmını kapsıyor: tarihleri düzeltin ya da birini silin.</translation>
    </message>
    <message>
        <source>Days, an amount with its unit, or what was metered is missing; it is not counted.</source>
        <translation>Dönem, birimiyle tüketim ya da tür eksik; hesaba katılmıyor.</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Bills from Excel or CSV</source>
        <translation>Excel ya da CSV&apos;den fatura</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>≈ {tep} with gaps</source>
        <translation>eksiklerle ≈ {tep}</translation>
    </message>
    <message>
        <source>{gj} GJ</source>
        <translation>{gj} GJ</translation>
    </message>
    <message>
        <source>All energy</source>
        <translation>Toplam enerji</translation>
    </message>
    <message>
        <source>TEP a year</source>
        <translation>TEP/yıl</translation>
    </message>
    <message>
        <source>scope 1: {first} · scope 2: {second}</source>
        <translation>kapsam 1: {first} · kapsam 2: {second}</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Faturalar</translation>
    </message>
    <message>
        <source>without VAT</source>
        <translation>KDV hariç</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>of {tonnes} t made</source>
        <translation>{tonnes} t üretim</translation>
    </message>
    <message>
        <source>{amount} m³ a tonne</source>
        <translation>ton başına {amount} m³</translation>
    </message>
</context>
</TS>
