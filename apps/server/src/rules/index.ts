/** What the definitions of packages/qijiang and the stored gazette make together. */
export { accountFor, type ClausePlace, coverageOf, type DocumentCoverage } from './coverage.ts';
