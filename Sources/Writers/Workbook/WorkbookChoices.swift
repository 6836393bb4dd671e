import CXLSXWriter
import Foundation
import Pipelines
import Tables

/// Answers to choose from in a column that a person fills: a list under the cell, so that nothing is mistyped.
struct WorkbookChoices {
  /// The heading of the column.
  let column: String
  /// What may be chosen.
  let words: [String]

  /// The choices of a port's sheet; `nil` where nobody answers.
  init?(_ port: Pipelines.Port, _ language: Language) {
    guard port == .uncertainPairs else { return nil }
    column = "decision"
    words =
      language == .french
      ? ["même client", "même foyer", "différents", "passer"]
      : ["same", "household", "different", "pass"]
  }

  /// Offers the words in the rows 1 to `lastRow` of a column.
  func offer(in sheet: UnsafeMutablePointer<lxw_worksheet>, column: UInt16, lastRow: UInt32) {
    var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for word in list { free(word) } }
    list.withUnsafeMutableBufferPointer { list in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.value_list = list.baseAddress
      // Blank cells stay allowed, and Excel shows its own sentence for any other word.
      worksheet_data_validation_range(sheet, 1, column, lastRow, column, &validation)
    }
  }
}
