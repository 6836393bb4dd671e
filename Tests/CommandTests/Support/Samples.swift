/// Small inputs that several tests share. The persons are invented; the numbers are set aside for fiction.
enum Samples {
  /// Three clients with semicolons, as an accounting package writes them.
  static let clients = """
    Code;Nom;Prénom;CP;Ville;Portable;E-mail
    C1;Le Goff;Hélène;35400;Saint-Malo;06 39 98 00 01;helene@provider.example.org
    C2;Morvan;Ronan;35000;Rennes;06 39 98 00 02;ronan@provider.example.org
    C3;Kerbrat;Solenn;29200;Brest;;

    """

  /// From one list to one file.
  static let copy = """
    pipeline: Copy
    version: 1
    locale: en
    sources:
      list:
        - csv: clients.csv
    outputs:
      - csv: out/clients.csv
      - csv: out/rejects.csv
        of: rejects

    """

  /// A shop with both.
  static func shop() throws -> Workshop {
    let shop = try Workshop()
    try shop.write(clients, to: "clients.csv")
    try shop.write(copy, to: "copy.yaml")
    return shop
  }
}
