<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>BillsPage</name>
    <message>
        <source>Bills month by month, or in Excel? Energy and water takes them in as they are.</source>
        <translation>Faturalar ay ay mı, Excel&apos;de mi? Enerji ve su yeri bunları olduğu gibi alır.</translation>
    </message>
    <message>
        <source>Energy and water</source>
        <translation>Enerji ve su</translation>
    </message>
    <message>
        <source>One line a year is enough: the amount on the bills, and what was paid.</source>
        <translation>Yılda tek satır yeter: faturalardaki toplam miktar ve ödenen tutar.</translation>
    </message>
    <message>
        <source>4,200 m3, 180,000 TL</source>
        <translation>4.200 m3, 180.000 TL</translation>
    </message>
    <message>
        <source>1,240,000 kWh, 4,300,000 TL</source>
        <translation>1.240.000 kWh, 4.300.000 TL</translation>
    </message>
    <message>
        <source>amount with its unit, money</source>
        <translation>birimiyle miktar, tutar</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Yok</translation>
    </message>
    <message numerus="yes">
        <source>%n bills</source>
        <translation>
            <numerusform>%n fatura</numerusform>
        </translation>
    </message>
    <message>
        <source>roughly is fine</source>
        <translation type="unfinished">yaklaşık olabilir</translation>
    </message>
    <message>
        <source>{known} of {all} known</source>
        <translation>{all} kalemden {known} tanesi belli</translation>
    </message>
    <message>
        <source>In {year}</source>
        <translation>{year} yılında</translation>
    </message>
</context>
<context>
    <name>FlowsPage</name>
    <message>
        <source>Anything else, in your own words: wood pallets 40 a month</source>
        <translation>Başka ne varsa kendi sözünüzle: ahşap palet ayda 40 adet</translation>
    </message>
    <message>
        <source>Anything else that goes out or comes in</source>
        <translation>Çıkan ya da giren başka bir şey</translation>
    </message>
    <message>
        <source>No list is at hand for this sector. Say in the line below what goes out.</source>
        <translation>Bu sektör için hazır liste yok. Tesisten ne çıktığını aşağıdaki satıra yazın.</translation>
    </message>
    <message>
        <source>Plants like yours usually have these. Yes or no is enough; amounts may be rough.</source>
        <translation>Sizin gibi tesislerde bunlar genelde olur. Evet ya da hayır yeter; miktar yaklaşık olabilir.</translation>
    </message>
    <message>
        <source>310 t/yr, 12 m3/month</source>
        <translation>310 t/yıl, 12 m3/ay</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Bilmiyorum</translation>
    </message>
    <message>
        <source>stands on the list of questions</source>
        <translation>sorulacaklar listesine yazıldı</translation>
    </message>
    <message>
        <source>roughly is fine</source>
        <translation>yaklaşık olabilir</translation>
    </message>
    <message>
        <source>often forgotten</source>
        <translation>çoğu zaman unutulur</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Çıkanlar</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Girenler</translation>
    </message>
    <message>
        <source>{keys} answer and go on</source>
        <translation>{keys} yanıtlar, sonrakine geçer</translation>
    </message>
    <message>
        <source>{yes} of {all} yes</source>
        <translation>{all} sorudan {yes} tanesi evet</translation>
    </message>
</context>
<context>
    <name>GuidedPlace</name>
    <message>
        <source>Self-assessment</source>
        <translation>Öz değerlendirme</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Step {at} of {all}</source>
        <translation>Adım {at} / {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n answers open, you can come back to them</source>
        <translation>
            <numerusform>%n yanıt eksik, sonra dönebilirsiniz</numerusform>
        </translation>
    </message>
    <message>
        <source>the report</source>
        <translation>rapor</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Sonraki: {step}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Sonraki adım</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Bir adım geri</translation>
    </message>
    <message>
        <source>Yes, no, don&apos;t know, and on to the next question</source>
        <translation>Evet, hayır, bilmiyorum; sonraki soruya geçer</translation>
    </message>
    <message>
        <source>From question to question</source>
        <translation>Sorudan soruya</translation>
    </message>
    <message>
        <source>Leave to the full window</source>
        <translation>Tüm pencereye geç</translation>
    </message>
</context>
<context>
    <name>IdeasPage</name>
    <message>
        <source>What becomes of such things elsewhere. A yes only notes the idea; nobody is written to.</source>
        <translation>Böyle şeyler başka yerlerde neye dönüşüyor. Evet yalnızca fikri not eder; kimseye bir şey gönderilmez.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Sonra sor</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Neden olmaz?</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ayrıntı</translation>
    </message>
    <message>
        <source>More about {name} in Matches</source>
        <translation>{name} için Eşleşmeler&apos;de ayrıntı</translation>
    </message>
    <message>
        <source>done and documented elsewhere</source>
        <translation>başka yerde yapıldı, belgeli</translation>
    </message>
    <message>
        <source>known practice</source>
        <translation>bilinen uygulama</translation>
    </message>
    <message>
        <source>an engineer&apos;s judgement</source>
        <translation>mühendis kanaati</translation>
    </message>
    <message>
        <source>{known} of {all} decided</source>
        <translation>{all} fikirden {known} tanesi karara bağlandı</translation>
    </message>
    <message>
        <source>Could this become something?</source>
        <translation>Bunlardan bir şey çıkar mı?</translation>
    </message>
    <message>
        <source>Ideas follow from what goes out. Nothing is recorded yet that a use is known of.</source>
        <translation>Fikirler tesisten çıkanlara göre gelir. Kullanımı bilinen bir şey henüz kayıtlı değil.</translation>
    </message>
    <message>
        <source>To what goes out</source>
        <translation>Çıkanlara git</translation>
    </message>
    <message>
        <source>Looking for what becomes of such things elsewhere…</source>
        <translation>Böyle şeylerin başka yerlerde neye dönüştüğüne bakılıyor…</translation>
    </message>
    <message>
        <source>Could {name} be used like this: {use}?</source>
        <translation>{name} şöyle kullanılabilir mi: {use}?</translation>
    </message>
</context>
<context>
    <name>PartnerPane</name>
    <message>
        <source>What a partner would see</source>
        <translation>Ortak olabilecek firma ne görür</translation>
    </message>
    <message>
        <source>A firm that could take or give something, if you sent it now.</source>
        <translation>Şimdi gönderseniz, alıcı ya da verici olabilecek bir firmanın gördüğü.</translation>
    </message>
    <message>
        <source>the firm&apos;s name is withheld</source>
        <translation>firmanın adı gizli</translation>
    </message>
    <message>
        <source>what it makes is withheld</source>
        <translation>ne ürettiği gizli</translation>
    </message>
    <message>
        <source>where it is is withheld</source>
        <translation>nerede olduğu gizli</translation>
    </message>
    <message>
        <source>something withheld</source>
        <translation>adı gizli</translation>
    </message>
    <message>
        <source>amount withheld</source>
        <translation>miktar gizli</translation>
    </message>
    <message>
        <source>price withheld</source>
        <translation>fiyat gizli</translation>
    </message>
    <message numerus="yes">
        <source>%n records are not shown at all.</source>
        <translation>
            <numerusform>%n kayıt hiç görünmez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the centre could bring you together with somebody.</source>
        <translation>Sizi birisiyle ancak merkez buluşturabilir.</translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message>
        <source>new: {name}</source>
        <translation>yeni: {name}</translation>
    </message>
    <message>
        <source>changes: {name}</source>
        <translation>değişir: {name}</translation>
    </message>
    <message>
        <source>already here, same value</source>
        <translation>zaten kayıtlı, aynı</translation>
    </message>
    <message>
        <source>a total or a header, left out</source>
        <translation>toplam ya da başlık, alınmaz</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>In your file</source>
        <translation>Dosyanızda</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Ne olacak</translation>
    </message>
</context>
<context>
    <name>PlantPage</name>
    <message>
        <source>What the firm makes decides what is asked next. Rough figures will do.</source>
        <translation>Ne ürettiğiniz, bundan sonra ne sorulacağını belirler. Yaklaşık sayılar yeter.</translation>
    </message>
    <message>
        <source>or in words: stone, textiles, foundry</source>
        <translation>ya da sözle: mermer, boyahane, döküm</translation>
    </message>
</context>
<context>
    <name>SheetPane</name>
    <message>
        <source>Choose a file…</source>
        <translation>Dosya seç…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>One undo takes all back.</source>
        <translation>Bir kez geri almak hepsini siler.</translation>
    </message>
    <message>
        <source>What taking the file in would do</source>
        <translation>Dosya alınırsa ne olacağı</translation>
    </message>
    <message>
        <source>Last year&apos;s waste list</source>
        <translation>Geçen yılın atık listesi</translation>
    </message>
    <message>
        <source>In Excel or as a declaration: drop it here, and see what it holds first.</source>
        <translation>Excel&apos;de ya da beyan çıktısı olarak: buraya bırakın, önce içinde ne olduğuna bakın.</translation>
    </message>
    <message>
        <source>Which column holds the names is not clear here; Inventory lets you say it.</source>
        <translation>Adların hangi sütunda olduğu anlaşılmadı; Envanter&apos;de siz söyleyebilirsiniz.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Henüz bir şey yazılmadı.</translation>
    </message>
    <message>
        <source>Columns understood: {columns}</source>
        <translation>Anlaşılan sütunlar: {columns}</translation>
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
            <numerusform>%n değişecek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n aynı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay out</source>
        <translation>
            <numerusform>%n alınmayacak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n totals or headers</source>
        <translation>
            <numerusform>%n toplam ya da başlık</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n rows</source>
        <translation>
            <numerusform>%n satırı al</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SightPage</name>
    <message>
        <source>How far it goes</source>
        <translation>Nereye kadar gider</translation>
    </message>
    <message>
        <source>a single record can say otherwise in its details</source>
        <translation>tek bir kayıt, ayrıntısında başka türlü olabilir</translation>
    </message>
    <message>
        <source>People&apos;s names, phones and addresses stay on this laptop whatever you choose here.</source>
        <translation>Kişilerin adı, telefonu ve e-postası burada ne seçerseniz seçin bu bilgisayarda kalır.</translation>
    </message>
    <message>
        <source>Leave all as it stands</source>
        <translation>Hepsi böyle kalsın</translation>
    </message>
    <message>
        <source>Nothing leaves this laptop before you send it. This says what may leave then, and to whom.</source>
        <translation>Siz göndermeden buradan hiçbir şey çıkmaz. Gönderdiğinizde neyin kime gideceğini seçin.</translation>
    </message>
    <message>
        <source>as proposed</source>
        <translation>öneri böyle</translation>
    </message>
    <message>
        <source>the firm&apos;s name and tax number</source>
        <translation>firmanın adı ve vergi numarası</translation>
    </message>
    <message>
        <source>what the firm makes</source>
        <translation>firmanın ne ürettiği</translation>
    </message>
    <message>
        <source>roughly where it is</source>
        <translation>yaklaşık yeri</translation>
    </message>
    <message>
        <source>the address, the point on the map</source>
        <translation>adres, haritadaki nokta</translation>
    </message>
    <message>
        <source>what goes out and comes in</source>
        <translation>ne çıktığı, ne girdiği</translation>
    </message>
    <message>
        <source>how much of it, and on the bills</source>
        <translation>ne kadar olduğu, faturalardaki miktarlar</translation>
    </message>
    <message>
        <source>what is paid or asked for</source>
        <translation>ödenen ya da istenen fiyat</translation>
    </message>
    <message>
        <source>who takes it today</source>
        <translation>bugün kimin aldığı</translation>
    </message>
    <message>
        <source>only the centre sees it: partners would know who you are</source>
        <translation>yalnız merkez görür: ortaklar kim olduğunuzu anlardı</translation>
    </message>
    <message>
        <source>stays on this laptop</source>
        <translation>bu bilgisayarda kalır</translation>
    </message>
    <message>
        <source>the centre sees it, nobody else</source>
        <translation>merkez görür, başkası görmez</translation>
    </message>
    <message>
        <source>firms that could be partners see it too</source>
        <translation>ortak olabilecek firmalar da görür</translation>
    </message>
    <message>
        <source>everybody may see it</source>
        <translation>herkes görebilir</translation>
    </message>
</context>
<context>
    <name>StepsList</name>
    <message>
        <source>Assess your own plant</source>
        <translation>Kendi tesisinizi değerlendirin</translation>
    </message>
    <message>
        <source>Stop whenever you like: every answer is on this laptop already.</source>
        <translation>İstediğiniz an bırakın: her yanıt zaten bu bilgisayarda kayıtlı.</translation>
    </message>
    <message>
        <source>Leave to the full window</source>
        <translation>Tüm pencereye geç</translation>
    </message>
    <message>
        <source>Firm and plant</source>
        <translation>Firma ve tesis</translation>
    </message>
    <message>
        <source>What comes in, what goes out</source>
        <translation>Ne giriyor, ne çıkıyor</translation>
    </message>
    <message>
        <source>Energy and water bills</source>
        <translation>Enerji ve su faturaları</translation>
    </message>
    <message>
        <source>What could be put to use</source>
        <translation>Neler değerlendirilebilir</translation>
    </message>
    <message>
        <source>Who may see what</source>
        <translation>Kim neyi görebilir</translation>
    </message>
    <message>
        <source>{count} of {all} answered</source>
        <translation>{count} / {all} yanıtlandı</translation>
    </message>
</context>
</TS>
