/** What sanitizers write in place of a value. */
export const STAND_IN =
  /^(?:\[?<?(?:redacted|removed|filtered|masked|hidden|sanitized)(?:[ :_-][^\]>]*)?>?\]?|\*{3,}|x{6,}|\.{3}|…)$/iu;
