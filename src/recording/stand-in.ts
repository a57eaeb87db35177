/** What sanitizers write in place of a value. Not: those that the project writes itself. */
export const STAND_IN =
  /^(?:\[?<?(?:redacted|removed|filtered|masked|hidden|sanitized)(?:[ :_-][^\]>]*)?>?\]?|\*{3,}|x{6,}|\.{3}|…)$/iu;
