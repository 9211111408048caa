<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>FieldHistory</name>
    <message>
        <source>Nothing was ever written here.</source>
        <translation>Buraya hiçbir şey yazılmamış.</translation>
    </message>
    <message>
        <source>emptied</source>
        <translation>boşaltıldı</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>FirmPlace</name>
    <message>
        <source>History of this field</source>
        <translation>Bu alanın geçmişi</translation>
    </message>
    <message>
        <source>Firm and site</source>
        <translation>Firma ve tesis</translation>
    </message>
    <message>
        <source>each field is saved as you leave it</source>
        <translation>her alan, çıkınca kaydedilir</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>What the field with the cursor held before</source>
        <translation>İmlecin bulunduğu alanda önce ne yazıyordu</translation>
    </message>
    <message>
        <source>people leave this laptop only with a data notice</source>
        <translation>kişi bilgileri yalnız aydınlatma kaydıyla gönderilir</translation>
    </message>
    <message>
        <source>auditors and the people met</source>
        <translation>denetçiler ve görüşülenler</translation>
    </message>
    <message>
        <source>Add a facility</source>
        <translation>Tesis ekle</translation>
    </message>
    <message>
        <source>Add a visit</source>
        <translation>Ziyaret ekle</translation>
    </message>
    <message>
        <source>not a NACE class</source>
        <translation>dört haneli NACE kodu değil</translation>
    </message>
    <message>
        <source>check digit is right</source>
        <translation>denetim hanesi doğru</translation>
    </message>
    <message>
        <source>check digit does not fit</source>
        <translation>denetim hanesi tutmuyor</translation>
    </message>
    <message>
        <source>New facility</source>
        <translation>Yeni tesis</translation>
    </message>
    <message>
        <source>Next part of the form</source>
        <translation>Formun sonraki bölümü</translation>
    </message>
    <message>
        <source>Give back what stood in the field</source>
        <translation>Alandaki eski değere dön</translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>Listeyi aç</translation>
    </message>
</context>
<context>
    <name>RowsEdit</name>
    <message>
        <source>Take this row away</source>
        <translation>Bu satırı kaldır</translation>
    </message>
</context>
<context>
    <name>SightPane</name>
    <message>
        <source>The notice stands: personal data go as far as set below.</source>
        <translation>Aydınlatma kaydı geçerli: kişisel veriler aşağıda seçilen yere kadar gider.</translation>
    </message>
    <message>
        <source>Without version and date of the notice, personal data stay on this laptop.</source>
        <translation>Aydınlatma metninin sürümü ve tarihi yazılmadıkça kişisel veriler bu bilgisayarda kalır.</translation>
    </message>
    <message>
        <source>For all records here; a single one can say otherwise. In brackets: what holds unless you choose.</source>
        <translation>Buradaki bütün kayıtlar için; tek bir kayıtta değiştirilebilir. Ayraç içindeki, siz seçmedikçe geçerlidir.</translation>
    </message>
    <message>
        <source>Who may see what?</source>
        <translation>Kim ne görür?</translation>
    </message>
</context>
</TS>
