import Fields
import Pipelines

extension SheetTable {
  /// The fields that its headings name.
  private var fields: [Field] {
    headings.prefix(300).compactMap { $0.isEmpty ? nil : Catalogue.recognise(heading: $0) }
  }

  /// Whether at least two headings are known: then the sheet is a table of something.
  var hasKnownHeadings: Bool { fields.count >= 2 }

  /// Whether it is surely a list of clients: three headings are known and two thirds of all, and they say who somebody is and
  /// where, or how that one is reached.
  var listsClients: Bool {
    let filled = headings.count { !$0.isEmpty }
    return fields.count >= 3 && fields.count * 3 >= filled * 2 && mayListClients
  }

  /// Whether its headings say who somebody is and where, or how that one is reached, whatever else they say.
  var mayListClients: Bool { TableHead(name: "", headings: headings).mayListClients }
}
