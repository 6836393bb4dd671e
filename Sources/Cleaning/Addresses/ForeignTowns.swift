/// Towns of the neighbours whose post codes have four digits, so that `1000 Bruxelles` is not taken for `01000`.
enum ForeignTowns {
  /// The country of a town by its key, where the name leaves no doubt.
  static func country(of key: [UInt8]) -> String? { towns[String(decoding: key, as: UTF8.self)] }

  /// The country of a town behind four digits: by its name, or by the code and a name that France has, too, `1060 Saint-Gilles`.
  static func country(of key: [UInt8], behind code: some BinaryInteger) -> String? {
    country(of: key)
      ?? (pairs[String(decoding: key, as: UTF8.self)].flatMap { $0 == Int(code) ? "BE" : nil })
  }

  /// Communes of Brussels, and some towns around it, that have their name from a saint or share it with a French one.
  /// - Source: bpost, list of post codes.
  private static let pairs: [String: Int] = [
    "SAINT GILLES": 1060, "SINT GILLIS": 1060, "SAINT JOSSE": 1210, "SAINT JOSSE TEN NOODE": 1210,
    "SINT JOOST TEN NODE": 1210, "FOREST": 1190, "VORST": 1190, "HAREN": 1130, "EVERE": 1140,
    "JETTE": 1090, "LAEKEN": 1020, "LAKEN": 1020, "KOEKELBERG": 1081, "GANSHOREN": 1083,
    "BERCHEM SAINTE AGATHE": 1082, "SINT AGATHA BERCHEM": 1082, "AUDERGHEM": 1160,
    "OUDERGEM": 1160, "WOLUWE SAINT PIERRE": 1150, "SINT PIETERS WOLUWE": 1150,
    "WOLUWE SAINT LAMBERT": 1200, "SINT LAMBRECHTS WOLUWE": 1200, "WATERMAEL BOITSFORT": 1170,
    "WATERMAAL BOSVOORDE": 1170, "MOLENBEEK SAINT JEAN": 1080, "SINT JANS MOLENBEEK": 1080,
    "SCHAARBEEK": 1030, "ELSENE": 1050, "UKKEL": 1180, "RIXENSART": 1330, "GENVAL": 1332,
    "OTTIGNIES": 1340, "LOUVAIN LA NEUVE": 1348, "LASNE": 1380, "TUBIZE": 1480, "JODOIGNE": 1370,
    "GEMBLOUX": 5030, "SERAING": 4100, "HERSTAL": 4040, "SPA": 4900, "MALMEDY": 4960, "EUPEN": 4700,
    "BEAUMONT": 6500, "CHIMAY": 6460, "BINCHE": 7130, "SOIGNIES": 7060, "ENGHIEN": 7850,
    "SAINT HUBERT": 6870, "NEUFCHATEAU": 6840, "MARCHE EN FAMENNE": 6900, "CINEY": 5590,
    "SAINT VITH": 4780, "SAINT GHISLAIN": 7330, "SAINT NICOLAS": 9100, "SINT NIKLAAS": 9100,
    "HALLE": 1500, "VILVOORDE": 1800, "VILVORDE": 1800, "AALST": 9300, "ALOST": 9300,
    "GENK": 3600, "ROULERS": 8800, "ROESELARE": 8800, "TURNHOUT": 2300,
  ]

  private static let towns: [String: String] = {
    var towns: [String: String] = [:]
    func add(_ country: String, _ names: String) {
      for name in names.split(separator: ",") { towns[String(name)] = country }
    }
    add(
      "BE",
      "BRUXELLES,BRUSSEL,BRUSSELS,ANVERS,ANTWERPEN,GAND,GENT,LIEGE,CHARLEROI,NAMUR,MONS,BRUGES,BRUGGE,LOUVAIN,LEUVEN,TOURNAI,"
        + "MOUSCRON,LA LOUVIERE,WAVRE,ARLON,VERVIERS,OSTENDE,OOSTENDE,COURTRAI,KORTRIJK,NIVELLES,WATERLOO,HASSELT,MECHELEN,MALINES,"
        + "IXELLES,UCCLE,SCHAERBEEK,ANDERLECHT,ETTERBEEK,MOLENBEEK,SAINT GILLES LEZ BRUXELLES,BASTOGNE,DINANT,HUY,ATH,COMINES"
    )
    add(
      "LU",
      "LUXEMBOURG,LUXEMBURG,ESCH SUR ALZETTE,DIFFERDANGE,DUDELANGE,ETTELBRUCK,DIEKIRCH,WILTZ,ECHTERNACH,BERTRANGE,STRASSEN,MAMER,"
        + "PETANGE,SANEM,HESPERANGE,BETTEMBOURG,SCHIFFLANGE,MERSCH,CAPELLEN,WINDHOF,LEUDELANGE,HOWALD"
    )
    add(
      "CH",
      "GENEVE,GENF,GENEVA,LAUSANNE,ZURICH,BERNE,BERN,BALE,BASEL,FRIBOURG,NEUCHATEL,SION,LUGANO,LUCERNE,LUZERN,WINTERTHUR,"
        + "SAINT GALL,SANKT GALLEN,BIENNE,BIEL,LA CHAUX DE FONDS,YVERDON LES BAINS,MONTREUX,VEVEY,NYON,MORGES,MARTIGNY,CAROUGE,"
        + "LANCY,MEYRIN,VERNIER,DELEMONT,PORRENTRUY,MONTHEY,SIERRE,RENENS,PULLY,GLAND")
    return towns
  }()
}
