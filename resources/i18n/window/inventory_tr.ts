<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message numerus="yes">
        <source>Filled down into %n lines.</source>
        <translation>
            <numerusform>%n satıra aşağı dolduruldu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n satır silindi. Ctrl+Z geri getirir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied.</source>
        <translation>
            <numerusform>%n satır kopyalandı.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>The folder that the phone&apos;s photos come to</source>
        <translation>Telefon fotoğraflarının geldiği klasör</translation>
    </message>
    <message numerus="yes">
        <source>%n photos wait</source>
        <translation>
            <numerusform>%n fotoğraf bekliyor</numerusform>
        </translation>
    </message>
    <message>
        <source>new photos wait here</source>
        <translation>yeni fotoğraflar burada bekler</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n photos</source>
        <translation>
            <numerusform>%n fotoğrafı ekle</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos that wait</source>
        <translation>Bekleyen fotoğraflar</translation>
    </message>
    <message>
        <source>Watch this folder no longer</source>
        <translation>Bu klasörü artık izleme</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>Gerekmez</translation>
    </message>
    <message>
        <source>The file stays in the folder</source>
        <translation>Dosya klasörde kalır</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach photos and documents</source>
        <translation>Fotoğraf ve belge ekle</translation>
    </message>
</context>
<context>
    <name>CellNote</name>
    <message>
        <source>give back</source>
        <translation>geri ver</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aşağı</translation>
    </message>
    <message>
        <source>right</source>
        <translation>sağa</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>aşağı doldur</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Filter…  Ctrl+F</source>
        <translation>Süz…  Ctrl+F</translation>
    </message>
    <message>
        <source>Filter the lines</source>
        <translation>Satırları süz</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Hepsi</translation>
    </message>
    <message>
        <source>With gaps</source>
        <translation>Eksikli</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>outside</source>
        <translation>dışarı</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>depo</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>ölçüm</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>fatura</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>hesap</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>tahmin</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>göz kararı</translation>
    </message>
    <message>
        <source>Two devices say different things of it. Settle it under Sync.</source>
        <translation>İki cihaz bunun için farklı şey söylüyor. Eşitleme sayfasında karara bağlayın.</translation>
    </message>
    <message>
        <source>Something must be mended: Ctrl+9 shows what.</source>
        <translation>Düzeltilmesi gereken bir şey var; ne olduğunu Ctrl+9 gösterir.</translation>
    </message>
    <message>
        <source>Something is doubtful or missing: Ctrl+9 shows what.</source>
        <translation>Eksik ya da şüpheli bir şey var; ne olduğunu Ctrl+9 gösterir.</translation>
    </message>
    <message>
        <source>Without a process</source>
        <translation>Süreci yok</translation>
    </message>
    <message>
        <source>Without a waste code</source>
        <translation>Atık kodu yok</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Belirtilmemiş</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Waste code</source>
        <translation>Atık kodu</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Süreç</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Miktar</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bedel</translation>
    </message>
    <message>
        <source>How known</source>
        <translation>Dayanak</translation>
    </message>
    <message>
        <source>Today&apos;s fate</source>
        <translation>Bugünkü durum</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Kanıt</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>Columns</source>
        <translation>Sütunlar</translation>
    </message>
    <message numerus="yes">
        <source>No room now for %n columns</source>
        <translation>
            <numerusform>%n sütuna şimdi yer yok</numerusform>
        </translation>
    </message>
    <message>
        <source>Which columns are seen</source>
        <translation>Görünen sütunlar</translation>
    </message>
    <message>
        <source>{column} (no room now)</source>
        <translation>{column} (şimdi yer yok)</translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message>
        <source>“{name}” is what we call {means}</source>
        <translation>Bizde “{name}” = {means}</translation>
    </message>
    <message>
        <source>Open every section</source>
        <translation>Bütün bölümleri aç</translation>
    </message>
    <message>
        <source>Attach a photo or document…</source>
        <translation>Fotoğraf ya da belge ekle…</translation>
    </message>
    <message>
        <source>Look in Matches</source>
        <translation>Eşleşmelerde bak</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>More about this resource</source>
        <translation>Bu kaynakla ilgili işlemler</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Ayrıntıyı kapat</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>outside</source>
        <translation>dışarı</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>depo</translation>
    </message>
    <message>
        <source>Put the cursor on a line to see everything that is recorded of it.</source>
        <translation>Kayıtlı her şeyi görmek için bir satıra gelin.</translation>
    </message>
</context>
<context>
    <name>DetailSlot</name>
    <message>
        <source>Show or hide the detail</source>
        <translation>Ayrıntıyı göster ya da gizle</translation>
    </message>
    <message>
        <source>Open every section of the detail</source>
        <translation>Ayrıntının bütün bölümlerini aç</translation>
    </message>
    <message>
        <source>History of the field with the cursor</source>
        <translation>İmlecin olduğu alanın geçmişi</translation>
    </message>
    <message>
        <source>Photos and documents of the line</source>
        <translation>Satırın fotoğraf ve belgeleri</translation>
    </message>
    <message>
        <source>Attach a photo or document</source>
        <translation>Fotoğraf ya da belge ekle</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>Silindi. Ctrl+Z geri getirir.</translation>
    </message>
    <message>
        <source>Kept: “{name}” is found as {means} from now on, and proposed to the centre.</source>
        <translation>Kaydedildi: “{name}” artık {means} olarak tanınır; sonraki paketle merkeze öneri olarak gider.</translation>
    </message>
    <message>
        <source>“{name}” does not stand for {means} any more. Ctrl+Z brings it back.</source>
        <translation>“{name}” artık {means} anlamına gelmiyor. Ctrl+Z geri getirir.</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Ayrıntı</translation>
    </message>
</context>
<context>
    <name>DoubtSign</name>
    <message>
        <source>Different things were written here, and nobody has settled it.</source>
        <translation>Burada farklı şeyler yazılmış; hangisinin kalacağına karar verilmemiş.</translation>
    </message>
    <message>
        <source>Settle it in Sync</source>
        <translation>Eşitlemede çöz</translation>
    </message>
    <message>
        <source>Ask at the visit</source>
        <translation>Ziyarette sor</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Take a code with Alt and its digit, or write its six digits.</source>
        <translation>Alt ve rakamıyla bir kod seçin ya da kodun altı hanesini yazın.</translation>
    </message>
    <message>
        <source>= {amount}  ·  kept as you type it; this is only reckoned</source>
        <translation>= {amount}  ·  saklanan, yazdığınızdır; bu yalnız hesap</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>bu cihaz</translation>
    </message>
    <message>
        <source>another device</source>
        <translation>başka cihaz</translation>
    </message>
    <message>
        <source>before: {text}  ·  {who}, {when}</source>
        <translation>önce {text}  ·  {who}, {when}</translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message>
        <source>Save a copy</source>
        <translation>Kopyasını kaydet</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Kanıt</translation>
    </message>
    <message>
        <source>Photos and documents</source>
        <translation>Fotoğraf ve belgeler</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Ekle…</translation>
    </message>
    <message>
        <source>Keep originals</source>
        <translation>Özgün hali kalsın</translation>
    </message>
    <message>
        <source>Otherwise photos are made smaller, without place and camera</source>
        <translation>İşaretli değilse fotoğraflar küçültülür; konum ve kamera bilgisi saklanmaz</translation>
    </message>
    <message>
        <source>Or drop files on the detail, or paste a picture here with Ctrl+V.</source>
        <translation>Dosyayı ayrıntının üzerine bırakabilir ya da resmi buraya Ctrl+V ile yapıştırabilirsiniz.</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Klasör izle…</translation>
    </message>
    <message>
        <source>Photos that your phone puts there wait here to be attached</source>
        <translation>Telefonun oraya koyduğu fotoğraflar burada eklenmeyi bekler</translation>
    </message>
</context>
<context>
    <name>FieldSections</name>
    <message>
        <source>hazardous</source>
        <translation>tehlikeli</translation>
    </message>
    <message>
        <source>not hazardous</source>
        <translation>tehlikesiz</translation>
    </message>
    <message>
        <source>It is on the visit&apos;s list.</source>
        <translation>Ziyaret listesine yazıldı.</translation>
    </message>
    <message>
        <source>History of this field</source>
        <translation>Bu alanın geçmişi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ne</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Ne kadar</translation>
    </message>
    <message>
        <source>Quality and limits</source>
        <translation>Kalite ve sınırlar</translation>
    </message>
    <message>
        <source>Today&apos;s fate and cost</source>
        <translation>Bugünkü yolu ve bedeli</translation>
    </message>
    <message>
        <source>By-product or end of waste</source>
        <translation>Yan ürün mü, atık mı?</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Daha az alan</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tüm alanlar</translation>
    </message>
</context>
<context>
    <name>FilteredBar</name>
    <message numerus="yes">
        <source>{shown} of %n lines</source>
        <translation>
            <numerusform>%n satırdan {shown}</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not filter by {what}</source>
        <translation>Süzgeçten çıkar: {what}</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Bütün satırları göster</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>Fold or unfold every group</source>
        <translation>Bütün grupları kapat ya da aç</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupla</translation>
    </message>
    <message>
        <source>Group: {what}</source>
        <translation>Grup: {what}</translation>
    </message>
    <message>
        <source>Put the lines into groups</source>
        <translation>Satırları grupla</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Gruplamadan</translation>
    </message>
    <message>
        <source>Waste chapter</source>
        <translation>Atık kodu bölümü</translation>
    </message>
    <message>
        <source>To the head of the group</source>
        <translation>Grubun başına git</translation>
    </message>
    <message>
        <source>To the group above or below</source>
        <translation>Önceki ya da sonraki gruba git</translation>
    </message>
    <message>
        <source>Fold or unfold the group</source>
        <translation>Grubu kapat ya da aç</translation>
    </message>
</context>
<context>
    <name>InventoryPlace</name>
    <message>
        <source>Nothing is recorded yet. Write in the line above what the plant has or wants, as you hear it.</source>
        <translation>Henüz kayıt yok. Tesisin nesi var, ne istiyor: duyduğunuz gibi yukarıdaki satıra yazın.</translation>
    </message>
    <message>
        <source>Write the first line</source>
        <translation>İlk satırı yaz</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Envanter</translation>
    </message>
    <message>
        <source>Filter the lines</source>
        <translation>Satırları süz</translation>
    </message>
    <message>
        <source>Lines of the inventory</source>
        <translation>Envanter satırları</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>Excel&apos;den al…</translation>
    </message>
    <message>
        <source>Write a line</source>
        <translation>Satır yaz</translation>
    </message>
    <message>
        <source>Import from Excel or CSV</source>
        <translation>Excel&apos;den ya da CSV&apos;den al</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation>Böyle bir satır yok.</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Bütün satırları göster</translation>
    </message>
    <message>
        <source>To the next pane</source>
        <translation>Sonraki bölme</translation>
    </message>
    <message>
        <source>Write in the cell</source>
        <translation>Hücreye yaz</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Aşağı doldur</translation>
    </message>
    <message>
        <source>Duplicate the lines</source>
        <translation>Satırları çoğalt</translation>
    </message>
    <message>
        <source>Copy the lines for Excel</source>
        <translation>Satırları Excel için kopyala</translation>
    </message>
    <message>
        <source>Paste a block</source>
        <translation>Blok yapıştır</translation>
    </message>
    <message>
        <source>Delete the lines</source>
        <translation>Satırları sil</translation>
    </message>
    <message numerus="yes">
        <source>%n lines taken in. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n satır alındı. Ctrl+Z geri alır.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegalPart</name>
    <message>
        <source>Is it a by-product?</source>
        <translation>Yan ürün mü?</translation>
    </message>
    <message>
        <source>Has it ceased to be waste?</source>
        <translation>Atık olmaktan çıktı mı?</translation>
    </message>
</context>
<context>
    <name>LegalQuestion</name>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>%n kanıt</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Kanıt ekle</translation>
    </message>
    <message>
        <source>Attach a photo or document that proves this answer</source>
        <translation>Bu yanıtı kanıtlayan bir fotoğraf ya da belge ekleyin</translation>
    </message>
</context>
<context>
    <name>MatchesPart</name>
    <message>
        <source>No known use; look in Matches</source>
        <translation>Bilinen kullanım yok; Eşleşmelerde bakın</translation>
    </message>
    <message>
        <source>All of them in Matches</source>
        <translation>Hepsi Eşleşmelerde</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n öneri</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} · best {score}</source>
        <translation>{count} · en iyi {score}</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Eşleşmeler</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Note of this row, and who may see it</source>
        <translation>Bu satırın notu ve kimin görebileceği</translation>
    </message>
    <message>
        <source>Take this row away</source>
        <translation type="unfinished">Bu satırı kaldır</translation>
    </message>
</context>
<context>
    <name>PastPart</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} deleted</source>
        <translation>{what} silindi</translation>
    </message>
    <message>
        <source>{what} brought back</source>
        <translation>{what} geri getirildi</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>bu cihaz</translation>
    </message>
    <message>
        <source>another device</source>
        <translation>başka cihaz</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n değişiklik</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation type="unfinished">Tüm alanlar</translation>
    </message>
    <message>
        <source>Field whose history is shown</source>
        <translation>Geçmişi gösterilen alan</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>{header}: taken for what you said of it before</source>
        <translation>{header}: daha önce söylediğiniz gibi alındı</translation>
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
        <translation>değişen</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>alınmıyor</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>henüz okunmadı</translation>
    </message>
    <message>
        <source>a total</source>
        <translation>toplam satırı</translation>
    </message>
    <message>
        <source>the header again</source>
        <translation>yinelenen başlık</translation>
    </message>
    <message>
        <source>recorded already</source>
        <translation>zaten kayıtlı</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>left out</source>
        <translation>alınmıyor</translation>
    </message>
    <message>
        <source>Leave this column out</source>
        <translation>Bu sütunu alma</translation>
    </message>
    <message>
        <source>Forget what you said of it</source>
        <translation>Bu başlıkla ilgili söylediğimi unut</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Take in</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>Sütunlarda ne var</translation>
    </message>
    <message>
        <source>Save what stays out…</source>
        <translation>Dışarıda kalanları kaydet…</translation>
    </message>
    <message>
        <source>As a sheet with the reasons, to be mended and brought again</source>
        <translation>Nedenleriyle birlikte tablo olarak: düzeltip yeniden içe aktarmak için</translation>
    </message>
    <message>
        <source>what the column holds</source>
        <translation>sütunda ne var</translation>
    </message>
    <message>
        <source>What taking it in would do</source>
        <translation>Alınırsa ne olacağı</translation>
    </message>
    <message>
        <source>How much of it is done</source>
        <translation>Ne kadarının bittiği</translation>
    </message>
    <message>
        <source>Is being written…</source>
        <translation>Kaydediliyor…</translation>
    </message>
    <message>
        <source>Is being read…</source>
        <translation>Okunuyor…</translation>
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
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n şüpheli</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay out</source>
        <translation>
            <numerusform>%n alınmayan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n say what is recorded already</source>
        <translation>
            <numerusform>%n zaten kayıtlı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are totals or headers</source>
        <translation>
            <numerusform>%n toplam ya da başlık satırı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are hidden in the sheet</source>
        <translation>
            <numerusform>%n tabloda gizli</numerusform>
        </translation>
    </message>
    <message>
        <source>Which column holds the names? Go to it and press F2.</source>
        <translation>Adlar hangi sütunda? O sütuna gidip F2&apos;ye basın.</translation>
    </message>
    <message>
        <source>Nothing to take in</source>
        <translation>Alınacak bir şey yok</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>figures</source>
        <translation>sayı</translation>
    </message>
    <message>
        <source>figures with a unit</source>
        <translation>birimli sayı</translation>
    </message>
    <message>
        <source>days</source>
        <translation>tarih</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>kod</translation>
    </message>
    <message>
        <source>words</source>
        <translation>sözcük</translation>
    </message>
</context>
<context>
    <name>ProfileTable</name>
    <message>
        <source>What stands in the columns</source>
        <translation>Sütunlarda ne var</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Sütun</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Dolu</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Farklı değer</translation>
    </message>
    <message>
        <source>Kinds of cells</source>
        <translation>Hücre türleri</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Birimler</translation>
    </message>
    <message>
        <source>Least – most</source>
        <translation>En küçük – en büyük</translation>
    </message>
    <message>
        <source>Unlike the others (row: cell)</source>
        <translation>Ötekilere benzemeyen (satır: hücre)</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>the resource as a whole</source>
        <translation>kaynağın tümü</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopyasını kaydet…</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Çevir</translation>
    </message>
    <message>
        <source>A quarter to the right</source>
        <translation>Sağa çeyrek tur</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Kaldır</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Name, amount, price, packaging, state, months: in any order. The rest stays in the name.</source>
        <translation>Ad, miktar, bedel, ambalaj, hal ve aylar; sırası önemsiz. Anlaşılmayan ada kalır.</translation>
    </message>
    <message>
        <source>want</source>
        <translation>istek</translation>
    </message>
    <message>
        <source>process</source>
        <translation>süreç</translation>
    </message>
    <message>
        <source>add, keep the words</source>
        <translation>ekle, sözcükleri bırak</translation>
    </message>
    <message>
        <source>block from Excel</source>
        <translation>Excel bloğu</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Hayır</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Evet</translation>
    </message>
    <message>
        <source>Not &amp;known</source>
        <translation>&amp;Bilinmiyor</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>Which year&apos;s amounts are shown</source>
        <translation>Hangi yılın miktarları gösteriliyor</translation>
    </message>
    <message>
        <source>Amounts of another year</source>
        <translation>Başka bir yılın miktarları</translation>
    </message>
    <message>
        <source>Take these amounts away</source>
        <translation>Bu miktarları kaldır</translation>
    </message>
</context>
<context>
    <name>QuickBar</name>
    <message>
        <source>what</source>
        <translation>ne</translation>
    </message>
    <message>
        <source>how much</source>
        <translation>ne kadar</translation>
    </message>
    <message>
        <source>price</source>
        <translation>bedel</translation>
    </message>
    <message>
        <source>code</source>
        <translation>kod</translation>
    </message>
    <message>
        <source>goes where</source>
        <translation>akıbet</translation>
    </message>
    <message>
        <source>months</source>
        <translation>aylar</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>sıklık</translation>
    </message>
    <message>
        <source>state</source>
        <translation>hal</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>ambalaj</translation>
    </message>
    <message>
        <source>how known</source>
        <translation>dayanak</translation>
    </message>
    <message>
        <source>note</source>
        <translation>not</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>yön</translation>
    </message>
    <message>
        <source>process</source>
        <translation>süreç</translation>
    </message>
    <message>
        <source>filter cake 120 t/month, disposal 900 TL/t, bulk, May-September</source>
        <translation>filtre keki 120 t/ay, bertaraf 900 TL/t, dökme, mayıs-eylül</translation>
    </message>
    <message>
        <source>Quick line: what the plant has or wants</source>
        <translation>Hızlı satır: tesisin nesi var, ne istiyor</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ekle</translation>
    </message>
    <message>
        <source>Have or want; a leading - makes it a want</source>
        <translation>Var ya da istek; başa konan - istek yapar</translation>
    </message>
</context>
<context>
    <name>QuickEdit</name>
    <message>
        <source>recorded already</source>
        <translation>zaten kayıtlı</translation>
    </message>
</context>
<context>
    <name>SightPart</name>
    <message>
        <source>{reader}: sees it</source>
        <translation>{reader}: görür</translation>
    </message>
    <message>
        <source>{reader}: sees a part of it, some rows say otherwise</source>
        <translation>{reader}: bir bölümünü görür, bazı satırlar başka diyor</translation>
    </message>
    <message>
        <source>{reader}: does not see it</source>
        <translation>{reader}: görmez</translation>
    </message>
    <message>
        <source>differs by part</source>
        <translation>bölüme göre değişir</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Kim görebilir</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Often forgotten in this sector</source>
        <translation>Bu sektörde sık unutulanlar</translation>
    </message>
    <message>
        <source>Often forgotten</source>
        <translation>Sık unutulanlar</translation>
    </message>
    <message>
        <source>{sector} · not told of in this audit</source>
        <translation>{sector} · bu denetimde yok</translation>
    </message>
    <message>
        <source>come here</source>
        <translation>buraya gel</translation>
    </message>
    <message>
        <source>add</source>
        <translation>ekle</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>burada yok</translation>
    </message>
</context>
<context>
    <name>SumsBar</name>
    <message>
        <source>A year</source>
        <translation>Yılda</translation>
    </message>
    <message numerus="yes">
        <source>%n lines without an amount a year</source>
        <translation>
            <numerusform>%n satırın yıllık miktarı yok</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Import from Excel or CSV</source>
        <translation>Excel&apos;den ya da CSV&apos;den al</translation>
    </message>
    <message>
        <source>what stays out</source>
        <translation>dışarıda kalanlar</translation>
    </message>
    <message>
        <source>Save what stays out</source>
        <translation>Dışarıda kalanları kaydet</translation>
    </message>
</context>
<context>
    <name>_PlanHeader</name>
    <message>
        <source>column {n}</source>
        <translation>{n}. sütun</translation>
    </message>
</context>
</TS>
