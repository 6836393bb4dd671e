/// Towns of the neighbours whose post codes have four digits, so that `1000 Bruxelles` is not taken for `01000`.
enum ForeignTowns {
  /// The country of a town by its key, where the name leaves no doubt.
  static func country(of key: [UInt8]) -> String? { towns[String(decoding: key, as: UTF8.self)] }

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
