export {
  type ChangedIssue,
  type ChangeRequest,
  changeRefusals,
  editText,
  publishIssue,
  recompileIssue,
  withdrawIssue,
} from './change.ts';
export { type Compiled, compileInLibrary, compilerName, compileText } from './compiler.ts';
export { type ImportedIssue, type ImportRequest, importIssue } from './import.ts';
export { documentNumber } from './number.ts';
export { publicIssue } from './public.ts';
export { publishImported } from './publish-imported.ts';
export {
  everyState,
  fetchDocuments,
  fetchIssue,
  fetchSource,
  type IssueSummary,
  listIssues,
  publicStates,
  type StoredDocument,
  type StoredIssue,
} from './read.ts';
export { libraryRepeals } from './repeals.ts';
export { hasUnpublishedChange, type Standing, unpublishedWords } from './unpublished.ts';
export {
  type DocumentValidity,
  documentValidity,
  type NamedDocument,
  type ValidityStatus,
} from './validity.ts';
