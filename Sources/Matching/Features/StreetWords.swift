/// Brings the words of a street to one form: kinds of ways and articles go, abbreviations are written out.
enum StreetWords {
  /// What to do with a word.
  enum Use {
    case keep, drop, kindOfWay, write([UInt8])
    /// Flat, floor or building: it and its number are no part of the street.
    case beside
  }

  /// The use of a folded word.
  static func use(_ bytes: [UInt8], _ range: Range<Int>) -> Use {
    guard range.count <= 12 else { return .keep }
    return table[Mix.hash(bytes, range)] ?? .keep
  }

  private static let table: [UInt64: Use] = {
    var map: [UInt64: Use] = [:]
    func add(_ words: String, _ use: Use) {
      for word in words.split(separator: " ") { map[Mix.hash(Array(word.utf8))] = use }
    }
    add("de du des la le les l d et a au aux en sur the of", .drop)
    add(
      "rue r avenue av ave aven boulevard bd bvd boul bld blvd chemin ch chem che chm place pl plc impasse imp allee all allees "
        + "route rte square sq cours crs quai qu faubourg fbg fg passage pass psg lotissement lot residence res hameau ham "
        + "voie sentier sente ruelle rle esplanade esp promenade prom rond point villa cite street road rd drive lane court "
        + "crescent cres close way parade circuit strasse via calle rua", .kindOfWay)
    add(
      "appt apt app appart appartement bat batiment esc escalier interphone digicode logement logt lgt bloc",
      .beside)
    for (short, long) in [
      ("st", "saint"), ("ste", "sainte"), ("gal", "general"), ("gen", "general"), ("dr", "docteur"),
      ("mal", "marechal"), ("pdt", "president"), ("prof", "professeur"), ("pr", "professeur"),
      ("cdt", "commandant"),
      ("cne", "capitaine"), ("col", "colonel"), ("lt", "lieutenant"), ("gd", "grand"),
      ("gde", "grande"), ("pt", "petit"),
      ("pte", "petite"), ("vx", "vieux"), ("fr", "francois"), ("jb", "jean baptiste"),
      ("nd", "notre dame"),
    ] { add(short, .write(Array(long.utf8))) }
    return map
  }()
}
