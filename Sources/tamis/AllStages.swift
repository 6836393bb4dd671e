import Cleaning
import Enriching
import Matching
import Pipelines
import Readers
import Reports
import Writers

/// Every stage that a pipeline file may name; the order is that of the manual.
enum AllStages {
  static let registry = Registry([
    CSVReader.self,
    XLSX.self,
    ODS.self,
    Invoices.self,
    JSONReader.self,
    JSONLinesReader.self,
    XMLReader.self,
    FEC.self,
    VCard.self,
    SQLiteReader.self,

    Columns.self,
    FillDown.self,
    Drop.self,
    SetValues.self,
    Default.self,
    Translate.self,
    Replace.self,
    Split.self,
    Join.self,
    Extract.self,
    Clean.self,
    Withhold.self,
    Check.self,
    Lookup.self,
    Label.self,
    Greet.self,
    Filter.self,
    Match.self,
    Merge.self,
    Envelope.self,

    CSVWriter.self,
    XLSXWriter.self,
    JSONLinesWriter.self,
    SQLiteWriter.self,
    ReviewPage.self,
  ])
}
