/** The hint, in place of a log format's id, of a user who says that a file is a tune. */
export const tuneFormatId = "tune";
