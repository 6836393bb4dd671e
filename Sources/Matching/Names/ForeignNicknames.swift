/// English and German first names and the short forms that people give for them, as ``Nicknames`` has the French ones.
enum ForeignNicknames {
  /// One group a line: the names that stand for each other.
  static let table = """
    abigail abby abbie gail
    albert al bert bertie
    alexander alex sandy xander
    alfred alf alfie fred
    andrew andy drew
    anne annie nan
    anthony tony
    arthur art
    barbara barb babs
    benjamin ben benny
    bernard bernie
    bradley brad
    caroline carrie
    catherine katherine kathryn cathy kathy kate katie kit
    charles charlie chuck chas
    christine christina chris tina chrissie
    christopher chris kit topher
    daniel dan danny
    david dave davy
    deborah debbie deb
    donald don donnie
    dorothy dot dottie dolly
    douglas doug
    edward ed eddie ted ned
    eleanor ellie nell nora
    elizabeth liz lizzie beth betty eliza libby bess
    emily em emmy
    eugene gene
    frances fran
    francis frank
    frederick fred freddie
    geoffrey geoff jeff
    gerald gerry jerry
    gregory greg
    harold harry hal
    henry harry hank
    isabella isabel bella izzy
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    jeffrey jeff
    jennifer jen jenny
    jessica jess jessie
    john jack johnny
    jonathan jon
    joseph joe joey
    joshua josh
    judith judy
    kenneth ken kenny
    kimberly kim
    lawrence larry
    leonard len lenny leo
    louise lou
    margaret maggie meg peggy madge
    martin marty
    matthew matt
    maximilian max
    michael mike mick mickey
    natalie nat
    nathaniel nathan nate
    nicholas nick nicky
    oliver ollie
    pamela pam
    patricia pat patty trish tricia
    patrick pat paddy
    peter pete
    philip phil
    phillip phil
    raymond ray
    rebecca becky becca
    richard dick rick rich ricky
    robert rob bob bobby robbie bert
    ronald ron ronnie
    samantha sam
    samuel sam sammy
    sarah sally sadie
    stephanie steph
    stephen steven steve
    stuart stu
    susan sue susie suzie
    teresa theresa terry tess
    terence terry
    theodore ted theo
    thomas tom tommy
    timothy tim
    valerie val
    victoria vicky tori
    vincent vince
    virginia ginny
    walter walt wally
    william will bill billy willie
    zachary zach
    andreas andi andy
    angelika geli angie
    anneliese liesel
    bernhard bernd berni
    brigitte gitte
    christian chris
    christiane chrissi
    dietrich dieter
    elisabeth lisa liesel sissi elli betty
    eberhard ebi hardy
    ferdinand ferdi
    franziska franzi
    friedrich fritz friedel
    gabriele gabi gaby
    gerhard gerd
    gertrud trudi gerti
    gottfried friedel
    hannelore hanne lore
    heinrich heinz heiner
    helmut helle
    johann hans hannes jo
    johannes hans hannes jo
    joachim jochen achim
    josef sepp jupp
    katharina kathi kaethe kathrin katja
    klaus nikolaus niko
    konrad conny
    leopold poldi
    ludwig lutz
    magdalena magda lena leni
    manfred manni
    margarete grete gretel
    martina tina
    matthias matze hias
    michael michi micha
    reinhard reini
    rudolf rudi
    sabine bine
    sebastian basti
    siegfried siggi
    susanne susi sanne
    theresia resi
    tobias tobi
    ulrich uli ulli
    ulrike uli rike
    ursula uschi ulla
    waltraud traudl
    werner wern
    wilhelm willi willy
    wolfgang wolf wolfi
    """
}
