import { EditorView } from '@codemirror/view';

/** The source as it came: even spacing, quiet marks; the print voice is kept for the result. */
export const editorTheme = EditorView.theme({
  '&': { height: '100%', fontSize: '14px', backgroundColor: '#fff' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: '"Noto Sans Mono CJK SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", monospace',
    lineHeight: '1.75',
  },
  '.cm-content': { padding: '8px 0 40vh' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-gutters': {
    backgroundColor: '#fafafa',
    color: '#6a7079',
    border: 'none',
    borderRight: '1px solid #eceef0',
  },
  '.cm-activeLine': { backgroundColor: '#f7f8fa' },
  '.cm-activeLineGutter': { backgroundColor: '#eef0f3', color: '#1d1f23' },
  '.cm-linked': { backgroundColor: '#fdf3d7' },
  '.cm-panels': { backgroundColor: '#f5f6f7', color: '#1d1f23', borderBottom: '1px solid #e6e8eb' },
  '.cm-panel.cm-search': { padding: '6px 8px', fontSize: '13px' },
  '.cm-textfield': { border: '1px solid #d3d7dc', borderRadius: '4px', padding: '2px 6px' },
  '.cm-button': {
    border: '1px solid #d3d7dc',
    borderRadius: '4px',
    backgroundImage: 'none',
    backgroundColor: '#fff',
  },
  '.cm-tooltip': {
    border: '1px solid #e6e8eb',
    borderRadius: '6px',
    boxShadow: '0 4px 16px rgb(0 0 0 / 12%)',
    maxWidth: 'min(440px, 90vw)',
  },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap', padding: '6px 10px', lineHeight: '1.6' },
  '.cm-diagnostic-error': { borderLeft: '3px solid #b3201f' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid #b7791f' },
  '.cm-diagnostic-info': { borderLeft: '3px solid #2b6cb0' },
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info': {
    backgroundImage: 'none',
    paddingBottom: '1px',
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '4px',
  },
  '.cm-lintRange-error': {
    textDecorationColor: '#d0403f',
    textDecorationStyle: 'wavy',
    textDecorationThickness: '1px',
  },
  '.cm-lintRange-warning': { textDecorationColor: '#d69a2d' },
  '.cm-lintRange-info': { textDecorationColor: '#7fa8d6', textDecorationStyle: 'dotted' },
  '.cm-lint-marker': { width: '8px', height: '8px', margin: '8px 3px', borderRadius: '50%' },
  '.cm-lint-marker-error': { content: 'normal', backgroundColor: '#c5302f' },
  '.cm-lint-marker-warning': { content: 'normal', backgroundColor: '#d69a2d' },
  '.cm-lint-marker-info': { content: 'normal', backgroundColor: '#7fa8d6' },
  '.cm-deletedChunk': { backgroundColor: '#fdf0ef' },
  '.cm-collapsedLines': { color: '#555b64', background: '#f5f6f7', paddingLeft: '12px', fontSize: '12px' },
  // The arrows of the original are in no common Chinese font.
  '.cm-collapsedLines:before, .cm-collapsedLines:after': { content: '"⋯"', margin: '0 6px' },
});
