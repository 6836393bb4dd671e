import Cleaning
import Pipelines
import Readers
import Writers

/// Every stage that a pipeline file may name; the order is that of the manual.
enum AllStages {
  static let registry = Registry([
    CSVReader.self,

    Columns.self,
    Clean.self,
    Check.self,
    Translate.self,
    Filter.self,

    CSVWriter.self,
    JSONLinesWriter.self,
    SQLiteWriter.self,
  ])
}
