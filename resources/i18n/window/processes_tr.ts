<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>DiagramView</name>
    <message>
        <source>Rename</source>
        <translation>Yeniden adlandır</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Öne al</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sona doğru kaydır</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Adımı kaldır</translation>
    </message>
    <message>
        <source>Open in the inventory</source>
        <translation>Envanterde aç</translation>
    </message>
    <message>
        <source>Put at another step</source>
        <translation>Başka adıma taşı</translation>
    </message>
</context>
<context>
    <name>ProcessesPlace</name>
    <message>
        <source>Processes</source>
        <translation>Süreçler</translation>
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
        <source>Detail  Ctrl+I</source>
        <translation>Ayrıntı  Ctrl+I</translation>
    </message>
    <message>
        <source>No step of production is recorded yet. Write them in the line above, one after another; resources then hang at their steps.</source>
        <translation>Henüz hiçbir üretim adımı kayıtlı değil. Adımları yukarıdaki satıra sırayla yazın; kaynaklar adımlarının altına ve üstüne yerleşir.</translation>
    </message>
    <message>
        <source>Write the steps</source>
        <translation>Adımları yaz</translation>
    </message>
    <message>
        <source>{name}: go to its step and press Enter; Esc leaves it where it is</source>
        <translation>{name}: adımına gidip Enter&apos;a basın; Esc olduğu yerde bırakır</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n adım</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) at them</source>
        <translation>
            <numerusform>%n kaynak adımlara bağlı</numerusform>
        </translation>
    </message>
    <message>
        <source>The step {name} was removed; Ctrl+Z brings it back.</source>
        <translation>{name} adımı kaldırıldı; Ctrl+Z geri getirir.</translation>
    </message>
    <message>
        <source>Write the steps as one line</source>
        <translation>Adımları tek satırda yaz</translation>
    </message>
    <message>
        <source>Add a resource at this step</source>
        <translation>Bu adıma kaynak ekle</translation>
    </message>
    <message>
        <source>Walk along the flow</source>
        <translation>Akış boyunca ilerle</translation>
    </message>
    <message>
        <source>Go into the step, or open the resource</source>
        <translation>Adımın ayrıntısına gir ya da kaynağı aç</translation>
    </message>
    <message>
        <source>Rename the step</source>
        <translation>Adımı yeniden adlandır</translation>
    </message>
    <message>
        <source>Put the step earlier or later</source>
        <translation>Adımı öne ya da sona kaydır</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Adımı kaldır</translation>
    </message>
    <message>
        <source>Put the resource at another step</source>
        <translation>Kaynağı başka adıma taşı</translation>
    </message>
    <message>
        <source>Show or hide the detail</source>
        <translation>Ayrıntıyı göster ya da gizle</translation>
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
<context>
    <name>StepLine</name>
    <message>
        <source>Steps</source>
        <translation>Adımlar</translation>
    </message>
    <message>
        <source>cutting &gt; polishing + filter press &gt; packing</source>
        <translation>kesim &gt; silim + filtre pres &gt; paketleme</translation>
    </message>
    <message>
        <source>The steps of production as one line</source>
        <translation>Üretim adımları, tek satırda</translation>
    </message>
    <message>
        <source>next</source>
        <translation>sonraki</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>yanında</translation>
    </message>
    <message>
        <source>feeds back</source>
        <translation>geri besler</translation>
    </message>
</context>
<context>
    <name>StepPane</name>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>machines, shifts, what one saw</source>
        <translation>makineler, vardiyalar, görülenler</translation>
    </message>
    <message>
        <source>Note on the step</source>
        <translation>Adımla ilgili not</translation>
    </message>
    <message>
        <source>What goes in and what comes out</source>
        <translation>Adıma girenler ve adımdan çıkanlar</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Denge</translation>
    </message>
    <message>
        <source>cutting dust 30 t/month, big bag</source>
        <translation>kesim tozu 30 t/ay, big bag</translation>
    </message>
    <message>
        <source>Add a resource at this step</source>
        <translation>Bu adıma kaynak ekle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ekle</translation>
    </message>
    <message>
        <source>step {place} of {count}</source>
        <translation>adım {place} / {count} · hat</translation>
    </message>
    <message>
        <source>helps the line</source>
        <translation>yardımcı süreç</translation>
    </message>
    <message>
        <source>At no step</source>
        <translation>Adıma bağlı olmayan</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s): M puts one at a step</source>
        <translation>
            <numerusform>%n kaynak; M ile bir adıma taşınır</numerusform>
        </translation>
    </message>
    <message>
        <source>from {step}</source>
        <translation>{step} adımından</translation>
    </message>
    <message>
        <source>Goes in</source>
        <translation>Girenler</translation>
    </message>
    <message>
        <source>Comes out</source>
        <translation>Çıkanlar</translation>
    </message>
    <message>
        <source>{amount} lost</source>
        <translation>{amount} kayıp</translation>
    </message>
    <message>
        <source>{amount} more comes out</source>
        <translation>{amount} fazla çıkıyor</translation>
    </message>
    <message>
        <source>bound ± {amount}</source>
        <translation>sınır ± {amount}</translation>
    </message>
</context>
</TS>
