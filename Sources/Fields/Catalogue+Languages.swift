extension Catalogue {
  /// Headings of the neighbours' files, by the name of our field: German, Dutch, Spanish, Italian, Portuguese.
  ///
  /// A heading that means one thing in French or English and another in one of these keeps the meaning of the former.
  static let foreignHeadings: [[(field: String, headings: [String])]] = [
    german, dutch, spanish, italian, portuguese,
  ]

  private static let german: [(field: String, headings: [String])] = [
    (
      "client-code",
      [
        "kundennummer", "kunden nr", "kundennr", "kunden id", "debitorennummer", "kd nr", "kdnr",
      ]
    ),
    ("civility", ["anrede", "titel"]),
    (
      "person",
      [
        "vollstandiger name", "kunde", "ansprechpartner", "vor und nachname", "gast", "gastname",
        "name des gastes", "kontaktperson",
      ]
    ),
    ("first-name", ["vorname", "vornamen", "rufname"]),
    ("last-name", ["nachname", "familienname", "zuname"]),
    ("birth-name", ["geburtsname", "geborene"]),
    ("sex", ["geschlecht"]),
    ("birth-date", ["geburtsdatum", "geburtstag", "geb datum", "geboren am", "gebdatum"]),
    ("profession", ["beruf"]),
    ("company", ["firma", "firmenname", "unternehmen", "organisation"]),
    ("trade-name", ["handelsname"]),
    ("legal-form", ["rechtsform"]),
    ("vat-number", ["ust idnr", "ust id", "ust id nr", "umsatzsteuer id"]),
    (
      "street",
      ["strasse", "strasse und hausnummer", "strasse hausnummer", "strasse nr", "anschrift"]
    ),
    ("street-number", ["hausnummer", "hausnr", "haus nr"]),
    ("street-2", ["adresszusatz", "zusatz"]),
    ("postcode", ["postleitzahl", "plz"]),
    ("city", ["ort", "wohnort", "stadt"]),
    ("state", ["bundesland", "kanton"]),
    ("phone", ["telefon", "telefonnummer", "tel nr", "festnetz", "rufnummer", "telefon privat"]),
    ("mobile", ["handy", "handynummer", "mobil", "mobiltelefon", "mobilnummer", "mobil nr"]),
    ("fax", ["telefax"]),
    ("email", ["e mail adresse", "email adresse", "mailadresse"]),
    ("language", ["sprache"]),
    ("created-date", ["kunde seit", "erstellt am", "angelegt am"]),
    (
      "purchase-total",
      [
        "gesamtbetrag", "gesamtsumme", "rechnungsbetrag", "bruttobetrag", "betrag brutto",
        "bestellsumme", "endbetrag",
      ]
    ),
    ("note", ["bemerkung", "bemerkungen", "notiz", "notizen", "anmerkung"]),
  ]

  private static let dutch: [(field: String, headings: [String])] = [
    ("client-code", ["klantnummer", "klantnr", "klant nr"]),
    ("civility", ["aanspreking", "aanhef", "aanspreektitel"]),
    ("person", ["volledige naam", "klant", "contactpersoon", "naam klant", "naam", "naam gast"]),
    ("first-name", ["voornaam", "voornamen", "roepnaam"]),
    ("last-name", ["achternaam", "familienaam"]),
    ("birth-name", ["geboortenaam", "meisjesnaam"]),
    ("sex", ["geslacht"]),
    ("birth-date", ["geboortedatum", "geb datum", "geboren op"]),
    ("profession", ["beroep", "functie"]),
    ("company", ["bedrijf", "bedrijfsnaam", "onderneming", "firmanaam"]),
    ("legal-form", ["rechtsvorm"]),
    ("vat-number", ["btw nummer", "btw nr", "btwnummer", "ondernemingsnummer"]),
    ("street", ["straat", "straatnaam", "adres", "straat en nummer", "straat en huisnummer"]),
    ("street-number", ["huisnummer", "huisnr", "huis nr"]),
    ("street-2", ["bus", "busnummer", "toevoeging", "huisnummertoevoeging"]),
    ("postcode", ["postcode", "postnummer"]),
    ("city", ["gemeente", "plaats", "woonplaats", "stad"]),
    ("state", ["provincie"]),
    ("phone", ["telefoon", "telefoonnummer", "vaste telefoon", "vaste lijn", "tel thuis"]),
    ("mobile", ["mobiel", "gsm nummer", "gsmnummer", "mobiel nummer", "mobiele telefoon"]),
    ("email", ["emailadres", "e mailadres", "mailadres"]),
    ("language", ["taal"]),
    ("created-date", ["klant sinds", "aangemaakt op"]),
    ("purchase-total", ["totaal", "totaalbedrag", "totaal incl btw", "bedrag incl btw"]),
    ("note", ["opmerking", "opmerkingen", "notitie"]),
  ]

  private static let spanish: [(field: String, headings: [String])] = [
    ("client-code", ["codigo cliente", "codigo de cliente", "cod cliente", "n cliente"]),
    ("civility", ["tratamiento"]),
    (
      "person",
      [
        "nombre completo", "nombre y apellidos", "apellidos y nombre", "cliente", "titular",
        "huesped", "nombre del huesped", "persona de contacto", "contacto",
      ]
    ),
    ("first-name", ["nombre", "nombres", "nombre de pila"]),
    ("last-name", ["apellido", "apellidos", "primer apellido", "apellido 1", "1er apellido"]),
    ("second-last-name", ["segundo apellido", "apellido 2", "2o apellido"]),
    ("birth-name", ["apellido de soltera"]),
    ("sex", ["sexo"]),
    ("birth-date", ["fecha de nacimiento", "fecha nacimiento", "f nacimiento", "fecha nac"]),
    ("profession", ["profesion"]),
    ("company", ["empresa", "razon social", "denominacion social"]),
    ("trade-name", ["nombre comercial", "rotulo"]),
    ("vat-number", ["nif", "cif", "n i f", "c i f", "nif iva", "nif cif", "cif nif"]),
    ("legal-form", ["forma juridica"]),
    ("street", ["direccion", "domicilio", "calle", "direccion 1"]),
    ("street-2", ["direccion 2", "complemento"]),
    ("postcode", ["codigo postal", "cod postal"]),
    ("city", ["poblacion", "ciudad", "localidad", "municipio"]),
    ("state", ["provincia"]),
    ("country", ["pais"]),
    ("phone", ["telefono", "telefono fijo", "tel fijo", "telefono 1"]),
    ("mobile", ["movil", "telefono movil", "tel movil", "celular"]),
    ("email", ["correo", "correo electronico", "direccion de correo"]),
    ("language", ["idioma"]),
    ("created-date", ["fecha de alta", "fecha alta", "f alta"]),
    (
      "purchase-total",
      ["importe total", "total pedido", "total del pedido", "total factura", "importe factura"]
    ),
    ("note", ["observaciones", "notas", "comentarios"]),
  ]

  private static let italian: [(field: String, headings: [String])] = [
    ("client-code", ["codice cliente", "cod cliente"]),
    ("civility", ["titolo"]),
    (
      "person",
      [
        "nome e cognome", "cognome e nome", "nome completo", "nominativo", "cliente", "ospite",
        "nome ospite", "nome dell ospite", "referente", "persona di contatto",
      ]
    ),
    ("first-name", ["nome", "nome di battesimo"]),
    ("last-name", ["cognome"]),
    ("birth-name", ["cognome da nubile"]),
    ("sex", ["sesso"]),
    ("birth-date", ["data di nascita", "data nascita", "nato il"]),
    ("profession", ["professione"]),
    ("trade-name", ["insegna", "nome commerciale"]),
    ("company", ["azienda", "ragione sociale", "denominazione", "ditta"]),
    ("legal-form", ["forma giuridica"]),
    ("vat-number", ["partita iva", "p iva"]),
    ("street", ["indirizzo", "via"]),
    ("street-number", ["numero civico", "n civico", "civico"]),
    ("postcode", ["cap", "codice postale", "c a p"]),
    ("city", ["citta", "comune", "localita"]),
    ("state", ["regione", "provincia", "prov"]),
    ("country", ["paese", "nazione"]),
    ("phone", ["telefono", "telefono fisso", "tel fisso"]),
    ("mobile", ["cellulare", "tel cellulare", "telefono cellulare"]),
    ("email", ["indirizzo email", "indirizzo e mail", "posta elettronica"]),
    ("language", ["lingua"]),
    ("created-date", ["data creazione", "data di registrazione", "cliente dal"]),
    (
      "purchase-total",
      ["importo totale", "totale ordine", "totale fattura", "totale documento", "totale"]
    ),
    ("note", ["annotazioni", "osservazioni"]),
  ]

  private static let portuguese: [(field: String, headings: [String])] = [
    ("client-code", ["codigo do cliente", "numero de cliente"]),
    (
      "person", ["nome completo", "nome do cliente", "cliente", "hospede", "pessoa de contacto"]
    ),
    ("first-name", ["nome proprio", "primeiro nome"]),
    ("last-name", ["apelido", "apelidos", "sobrenome", "ultimo nome"]),
    ("birth-name", ["nome de solteira"]),
    ("sex", ["sexo"]),
    ("birth-date", ["data de nascimento", "data nascimento", "data nasc"]),
    ("profession", ["profissao"]),
    ("company", ["empresa", "razao social", "denominacao social"]),
    ("trade-name", ["nome comercial"]),
    ("vat-number", ["nipc", "contribuinte"]),
    ("street", ["morada", "endereco", "rua"]),
    ("postcode", ["codigo postal"]),
    ("city", ["cidade", "localidade", "concelho", "municipio"]),
    ("state", ["distrito"]),
    ("country", ["pais"]),
    ("phone", ["telefone", "telefone fixo"]),
    ("mobile", ["telemovel", "tlm"]),
    ("email", ["correio eletronico", "correio electronico", "endereco de email"]),
    ("language", ["idioma"]),
    ("created-date", ["data de registo", "data de criacao"]),
    ("purchase-total", ["valor total", "total da fatura", "total da encomenda"]),
    ("note", ["observacoes", "notas"]),
  ]
}
