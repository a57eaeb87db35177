/** Which build this is (scripts/release.js). */
declare const BUILD_VERSION: string;
declare const BUILD_COMMIT: string;

/** As in `0.1.0`. */
export const version = BUILD_VERSION;
/** The commit's first characters, `+` behind them where files were changed; `unknown` where there was no repository. */
export const commit = BUILD_COMMIT;
