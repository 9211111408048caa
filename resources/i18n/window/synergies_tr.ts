<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>DetailPane</name>
    <message>
        <source>score {score}</source>
        <translation>puan {score}</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>Sinerji hakkında bilinenler</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Lost…  L</source>
        <translation>Olmadı…  L</translation>
    </message>
    <message>
        <source>Lost  ⏎</source>
        <translation>Olmadı  ⏎</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Vazgeç  Esc</translation>
    </message>
    <message>
        <source>Why is it lost?</source>
        <translation>Neden olmadı?</translation>
    </message>
    <message>
        <source>Begin anew  Ctrl+→</source>
        <translation>Yeniden başlat  Ctrl+→</translation>
    </message>
    <message>
        <source>On to: {stage}  Ctrl+→</source>
        <translation>Sıradaki: {stage}  Ctrl+→</translation>
    </message>
</context>
<context>
    <name>NeedsPart</name>
    <message>
        <source>Treatment before</source>
        <translation>Ön işlem</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Gerekenler</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Nothing the plant has matches a known use yet.</source>
        <translation>Tesiste olanlardan hiçbiri henüz bilinen bir kullanımla eşleşmiyor.</translation>
    </message>
    <message>
        <source>Coloured bands are synergies under way, grey ones suggestions; the wider, the better.</source>
        <translation>Renkli bantlar açılmış sinerjiler, gri bantlar öneriler; bant kalınlaştıkça eşleşme güçlenir.</translation>
    </message>
    <message numerus="yes">
        <source>%n weaker matches are not drawn.</source>
        <translation>
            <numerusform>Daha zayıf %n eşleşme çizilmedi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextPart</name>
    <message>
        <source>Next action</source>
        <translation>Sonraki adım</translation>
    </message>
    <message>
        <source>Done, write the next one  Ctrl+⏎</source>
        <translation>Yapıldı, sıradakini yaz  Ctrl+⏎</translation>
    </message>
</context>
<context>
    <name>StagePart</name>
    <message>
        <source>First trip</source>
        <translation>İlk sefer</translation>
    </message>
    <message>
        <source>Gain a year, then</source>
        <translation>O günkü yıllık kazanç</translation>
    </message>
    <message>
        <source>CO₂e a year, then</source>
        <translation>O günkü yıllık CO₂e</translation>
    </message>
    <message>
        <source>Catalogue then</source>
        <translation>O günkü katalog</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Aşama</translation>
    </message>
</context>
<context>
    <name>Synergies</name>
    <message>
        <source>Overdue</source>
        <translation>Gecikmiş</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>Bir hafta içinde</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Daha sonra</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Günü belli olmayan</translation>
    </message>
    <message>
        <source>Ended or lost</source>
        <translation>Bitmiş ya da olmamış</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n gün geçti</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>yarın</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n gün</numerusform>
        </translation>
    </message>
    <message>
        <source>say what is next</source>
        <translation>sonraki adımı yaz</translation>
    </message>
    <message>
        <source>{figure} M</source>
        <translation>{figure} mn</translation>
    </message>
    <message>
        <source>{figure} k</source>
        <translation>{figure} bin</translation>
    </message>
</context>
<context>
    <name>SynergiesPlace</name>
    <message>
        <source>Synergies</source>
        <translation>Sinerjiler</translation>
    </message>
    <message>
        <source>By stage</source>
        <translation>Aşamaya göre</translation>
    </message>
    <message>
        <source>By due day</source>
        <translation>Son tarihe göre</translation>
    </message>
    <message>
        <source>By partner</source>
        <translation>Ortağa göre</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Eşleşme ağı</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ne gösteriliyor</translation>
    </message>
    <message>
        <source>Resource and partner</source>
        <translation>Kaynak ve ortak</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Sonraki adım</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Sorumlu</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Son tarih</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Yılda</translation>
    </message>
    <message>
        <source>TL a year</source>
        <translation>TL/yıl</translation>
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
        <source>Copy data</source>
        <translation>Veriyi kopyala</translation>
    </message>
    <message>
        <source>A synergy begins with a match that is opened. From then on it is followed up here, until a lorry drives.</source>
        <translation>Sinerji, bir eşleşmenin açılmasıyla başlar. İlk kamyon yola çıkana kadar buradan izlenir.</translation>
    </message>
    <message>
        <source>To the matches</source>
        <translation>Eşleşmelere git</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n gecikmiş</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a next action</source>
        <translation>
            <numerusform>%n sinerjinin sonraki adımı yok</numerusform>
        </translation>
    </message>
    <message>
        <source>The next action is done, write the one after it</source>
        <translation>Sonraki adım yapıldı, sıradakini yaz</translation>
    </message>
    <message>
        <source>On to the next stage</source>
        <translation>Bir sonraki aşamaya geçir</translation>
    </message>
    <message>
        <source>Back to the stage before</source>
        <translation>Bir önceki aşamaya al</translation>
    </message>
    <message>
        <source>Lost, with the reason</source>
        <translation>Olmadı, nedeniyle</translation>
    </message>
    <message>
        <source>Type the figures of both sides</source>
        <translation>İki tarafın rakamlarını yaz</translation>
    </message>
    <message>
        <source>Show the network of matches</source>
        <translation>Eşleşme ağını göster</translation>
    </message>
</context>
<context>
    <name>TermsPart</name>
    <message>
        <source>Figures of both sides</source>
        <translation>İki tarafın rakamları</translation>
    </message>
    <message>
        <source>Type the figures</source>
        <translation>Rakamları yaz</translation>
    </message>
</context>
<context>
    <name>WorthPart</name>
    <message>
        <source>What it is worth</source>
        <translation>Ne kazandırır</translation>
    </message>
    <message>
        <source>low – usual – high</source>
        <translation>düşük – olağan – yüksek</translation>
    </message>
    <message>
        <source>What that hangs on</source>
        <translation>En çok neye bağlı</translation>
    </message>
    <message>
        <source>To be asked</source>
        <translation>Sorulacaklar</translation>
    </message>
</context>
</TS>
