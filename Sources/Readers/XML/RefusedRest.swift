import Pipelines
import Tables

/// The last records before the place where a document stopped being readable.
struct RefusedRest: Portion {
  let delivery: Delivery
  let record: UnreadableRecord

  func deliver(_ log: inout ReadLog) -> Delivery {
    log.reject(record)
    return delivery
  }
}
