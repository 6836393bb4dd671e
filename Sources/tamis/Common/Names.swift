import Pipelines

// Foundation has types of the same names; in this module ours are meant.
typealias Port = Pipelines.Port
typealias Progress = Pipelines.Progress
