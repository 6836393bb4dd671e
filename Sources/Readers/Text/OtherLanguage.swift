/// A language of Europe whose letters no encoding of Western Europe holds, by the letters beyond ASCII of its words (see ``WesternLanguage``).
enum OtherLanguage: String, CaseIterable, Sendable {
  case polish, czech, slovak, hungarian, romanian, croatian, turkish, russian, ukrainian, bulgarian
  case greek, hebrew, arabic

  /// What a person calls it.
  var label: (english: String, french: String) {
    switch self {
    case .polish: ("Polish", "polonais")
    case .czech: ("Czech", "tchèque")
    case .slovak: ("Slovak", "slovaque")
    case .hungarian: ("Hungarian", "hongrois")
    case .romanian: ("Romanian", "roumain")
    case .croatian: ("Croatian or Slovene", "croate ou slovène")
    case .turkish: ("Turkish", "turc")
    case .russian: ("Russian", "russe")
    case .ukrainian: ("Ukrainian", "ukrainien")
    case .bulgarian: ("Bulgarian", "bulgare")
    case .greek: ("Greek", "grec")
    case .hebrew: ("Hebrew", "hébreu")
    case .arabic: ("Arabic", "arabe")
    }
  }

  /// What its texts are written in where it is not Unicode, the likeliest first.
  var encodings: [TextEncoding] {
    switch self {
    case .polish, .czech, .slovak, .hungarian, .romanian, .croatian:
      [.windows1250, .latin2, .dos852, .macCentralEurope]
    case .turkish: [.windows1254, .latin5]
    case .russian, .ukrainian, .bulgarian: [.windows1251, .koi8, .dos866, .cyrillicISO]
    case .greek: [.windows1253, .greekISO]
    case .hebrew: [.windows1255]
    case .arabic: [.windows1256]
    }
  }

  /// The language's letters.
  var letters: [WesternLanguage.Letter] {
    switch self {
    case .polish: Self.polishLetters
    case .czech: Self.czechLetters
    case .slovak: Self.slovakLetters
    case .hungarian: Self.hungarianLetters
    case .romanian: Self.romanianLetters
    case .croatian: Self.croatianLetters
    case .turkish: Self.turkishLetters
    case .russian: Self.ranked("оаеинтрслвкпмдуяызьгбйчхжюшцфэщёъ")
    case .ukrainian: Self.ranked("оаниіртвесклудпмзяьгбчйхюцжшїєфщґ")
    case .bulgarian: Self.ranked("аиоетнрсвлкдпмзъябугчжцхшйщюфь")
    case .greek: Self.ranked("αοιετσνηρπκυςλμίγόδάωέήθφβχύξώζψϊ")
    case .hebrew: Self.ranked("יוהלארתבשמנכקדפחעגטצסזםןךףץ")
    case .arabic: Self.ranked("ايلمنرتوبهدسفعكقحجشطصخزذضغثظةىءأإآؤئ")
    }
  }

  /// The letters of an alphabet of its own, the commonest first: every one of them stands beside any other.
  private static func ranked(_ letters: String) -> [WesternLanguage.Letter] {
    letters.unicodeScalars.enumerated().map { place, letter in
      WesternLanguage.Letter(letter, -place, "^*", "^*")
    }
  }

  private static let polishLetters = [
    WesternLanguage.Letter("ł", 0, "^*adegikmopstuwyz", "^*aceknouy"),
    WesternLanguage.Letter("ą", -5, "*bcdgijklmnrstwz", "^*cdgpstz"),
    WesternLanguage.Letter("ę", -7, "*bcdghijklmnprstwz", "^*bcdgkpstz"),
    WesternLanguage.Letter("ó", -9, "*bcdghijkmnprstwz", "*bcdgjlrstwz"),
    WesternLanguage.Letter("ś", -9, "^*aeijouy", "^*clmnprw"),
    WesternLanguage.Letter("ż", -11, "^*adeinoruy", "^*abcdeklnosuy"),
    WesternLanguage.Letter("ć", -11, "*aeiy", "^"),
    WesternLanguage.Letter("ń", -22, "aeiouy", "^cs"),
    WesternLanguage.Letter("ź", -32, "^*adeiouy", "^*bcdlmnrw"),
  ]

  private static let czechLetters = [
    WesternLanguage.Letter("í", 0, "*bcdjlmnpstvz", "^*bcdhklmnrstvz"),
    WesternLanguage.Letter("á", -3, "*bdhiklmnprstvz", "^*bcdhjklmnprstvz"),
    WesternLanguage.Letter("ě", -7, "bdmnptv", "^*cdhjklmnrstvz"),
    WesternLanguage.Letter("ř", -10, "^*abdehkoptuvyz", "^*aeis"),
    WesternLanguage.Letter("é", -11, "dhiklmnrtv", "^*dhkmnrst"),
    WesternLanguage.Letter("č", -12, "^*abdeijknoruvy", "^*aeiklnotu"),
    WesternLanguage.Letter("ý", -12, "bdhklmnrtv", "^*bcdhklmnprstvz"),
    WesternLanguage.Letter("š", -13, "^*adeijlnoprtuvyz", "^*aeiklnoptuv"),
    WesternLanguage.Letter("ž", -14, "^*aeimnoruvy", "^*abdeiknosu"),
    WesternLanguage.Letter("ů", -18, "*bcdhjklmnprstvz", "^*bcdjklmrsvz"),
    WesternLanguage.Letter("ú", -30, "^aejz", "^*cdhklmnprstvz"),
    WesternLanguage.Letter("ň", -38, "*adeijloprstuvyz", "^*akostu"),
    WesternLanguage.Letter("ť", -42, "^*aehorsuy", "^*akmotu"),
  ]

  private static let slovakLetters = [
    WesternLanguage.Letter("á", 0, "bdhiklmnprtuvz", "^*bcdhjklmnprstvz"),
    WesternLanguage.Letter("í", -5, "*bcdijlmnprstvz", "^*cdjklmnprstvz"),
    WesternLanguage.Letter("ý", -6, "bdhklmnprtv", "^*bchklmrstvz"),
    WesternLanguage.Letter("č", -8, "^*abdeiknoruvy", "^*aeiklnotu"),
    WesternLanguage.Letter("š", -9, "^*adehijlnopruvyz", "^*aeiklnoptu"),
    WesternLanguage.Letter("é", -9, "cdfhiklmnrstv", "^dhmnrt"),
    WesternLanguage.Letter("ú", -9, "^*bcdjklmnprstvz", "^*bcdhklmnprstvz"),
    WesternLanguage.Letter("ž", -11, "^*aeinoruy", "^*abdeiknosu"),
    WesternLanguage.Letter("ť", -11, "^*aeisuyz", "^ao"),
    WesternLanguage.Letter("ľ", -17, "^*abdehkosu", "^*abkmnosuv"),
    WesternLanguage.Letter("ó", -26, "defgiklmnprstz", "bcdglmnprtz"),
    WesternLanguage.Letter("ô", -27, "^dhklmnprstv", "*bcdjklrstvz"),
    WesternLanguage.Letter("ň", -28, "^*adehijklmoprstvyz", "^ahmotu"),
    WesternLanguage.Letter("ä", -32, "bmpv", "^*dkstz"),
    WesternLanguage.Letter("ď", -34, "^*aeotuv", "^*amotu"),
  ]

  private static let hungarianLetters = [
    WesternLanguage.Letter("á", 0, "^bdghijklmnprstvyz", "bcdgjklmnrstvz"),
    WesternLanguage.Letter("é", -1, "^bcdfghjklmnprstvyz", "^bdgklmnprstvz"),
    WesternLanguage.Letter("ö", -12, "^bdfgjklmnrstvyz", "bdgklmnrstvz"),
    WesternLanguage.Letter("ó", -13, "^bdghijklmnprstyz", "^abdfgijklmnprstvz"),
    WesternLanguage.Letter("ő", -14, "^bdfghklnprstvyz", "^abdefijklmnrstvz"),
    WesternLanguage.Letter("í", -17, "^bcdeghklmnprstvyz", "cgjlmnrstvz"),
    WesternLanguage.Letter("ü", -18, "^bdfghjklmnprstvyz", "dgklnrstvz"),
    WesternLanguage.Letter("ú", -26, "^abdfghijklmnrstyz", "^bcdgjklnrstz"),
    WesternLanguage.Letter("ű", -28, "^bdfghjkmnrstvyz", "^befhjklnrstvz"),
  ]

  private static let romanianLetters = [
    WesternLanguage.Letter("ă", 0, "*bcdfglmnprstvz", "^*cdilmnprstuz"),
    WesternLanguage.Letter("ț", -7, "^*abceilnopru", "^*aeiu"),
    WesternLanguage.Letter("ș", -15, "^*aeinoru", "^*aceinotu"),
    WesternLanguage.Letter("î", -18, "^e", "*ilmn"),
    WesternLanguage.Letter("â", -18, "*bcdfglmnprstvz", "*ilmnrtu"),
    WesternLanguage.Letter("ţ", -7, "^*abceilnopru", "^*aeiu"),
    WesternLanguage.Letter("ş", -15, "^*aeinoru", "^*aceinotu"),
  ]

  private static let croatianLetters = [
    WesternLanguage.Letter("č", 0, "^aeinoru", "^aeijklnouv"),
    WesternLanguage.Letter("š", -1, "^aeiopruv", "^*aeiklnoptu"),
    WesternLanguage.Letter("ž", -4, "^adeioru", "^abdeijnoru"),
    WesternLanguage.Letter("ć", -7, "^*aeiopu", "^aeinou"),
    WesternLanguage.Letter("đ", -15, "^aeinoru", "aeiou"),
  ]

  private static let turkishLetters = [
    WesternLanguage.Letter("ı", 0, "^*bcdklmnprstyz", "^*cdklmnprsyz"),
    WesternLanguage.Letter("ü", -11, "^*bcdghklmnrstyz", "^*cdklmnprstvyz"),
    WesternLanguage.Letter("ş", -11, "^*aeioru", "^*aeiklmtu"),
    WesternLanguage.Letter("ğ", -16, "*aeiou", "^*adeilmru"),
    WesternLanguage.Letter("ç", -17, "^*aehiklnrtu", "^*aeilmotu"),
    WesternLanguage.Letter("ö", -19, "^*bdgkrsty", "*dklmnprstvyz"),
  ]
}
