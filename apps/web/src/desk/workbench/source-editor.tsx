import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import {
  type Diagnostic as EditorDiagnostic,
  lintGutter,
  lintKeymap,
  setDiagnostics,
} from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Diagnostic, Span } from '@zhengling/gazette';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { editorPhrases } from './editor-phrases.ts';
import { editorTheme } from './editor-theme.ts';

export interface SourceEditorHandle {
  /** Selects a place and brings it into view. */
  select(span: Pick<Span, 'start' | 'end'>): void;
  /** Replaces the whole text; can be undone. */
  replace(text: string): void;
}

interface Props {
  readonly ref: Ref<SourceEditorHandle>;
  readonly initialText: string;
  readonly readOnly: boolean;
  /** Belong to `diagnosedText`; shown only while the editor still holds it. */
  readonly diagnostics: readonly Diagnostic[];
  readonly diagnosedText: string;
  /** The place in the text of what is pointed at in the result. */
  readonly linked: Pick<Span, 'start' | 'end'> | null;
  readonly onChange: (text: string) => void;
  /** The cursor was moved by the reader, not by `select`. */
  readonly onCursor: (offset: number) => void;
}

/** The source text: line numbers, search, undo, diagnostics under the words they are about. */
export function SourceEditor(props: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const calls = useRef(props);
  calls.current = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; later changes go through effects
  useEffect(() => {
    if (host.current === null) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: props.initialText,
        extensions: [
          lineNumbers(),
          lintGutter(),
          highlightActiveLineGutter(),
          highlightSpecialChars(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          highlightSelectionMatches(),
          search({ top: true }),
          linkedRange,
          EditorState.phrases.of(editorPhrases),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            'aria-label': '原文',
            tabindex: '0',
            spellcheck: 'false',
            lang: 'zh-Hans',
          }),
          editing.of(editable(props.readOnly)),
          keymap.of([
            ...defaultKeymap,
            ...historyKeymap,
            ...searchKeymap,
            ...lintKeymap.filter((binding) => binding.key !== 'F8'),
            indentWithTab,
          ]),
          editorTheme,
          EditorView.updateListener.of((update) => {
            if (update.docChanged) calls.current.onChange(update.state.doc.toString());
            const moved = update.transactions.some((one) => one.isUserEvent('select'));
            if (update.selectionSet && moved) calls.current.onCursor(update.state.selection.main.head);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);

  useImperativeHandle(
    props.ref,
    () => ({
      select(span) {
        const editor = view.current;
        if (editor === null) return;
        const length = editor.state.doc.length;
        const start = Math.min(span.start, length);
        const end = Math.min(Math.max(span.end, start), length);
        editor.dispatch({
          selection: { anchor: start, head: end },
          effects: EditorView.scrollIntoView(start, { y: 'center' }),
        });
        editor.focus();
      },
      replace(text) {
        const editor = view.current;
        if (editor === null) return;
        editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
      },
    }),
    [],
  );

  useEffect(() => {
    view.current?.dispatch({ effects: editing.reconfigure(editable(props.readOnly)) });
  }, [props.readOnly]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() !== props.diagnosedText) return;
    const { length } = editor.state.doc;
    const shown = props.diagnostics.map((one) => toEditor(one, length));
    editor.dispatch(setDiagnostics(editor.state, shown));
  }, [props.diagnostics, props.diagnosedText]);

  useEffect(() => {
    view.current?.dispatch({ effects: setLinked.of(props.linked) });
  }, [props.linked]);

  return <div ref={host} className="editor" />;
}

const editing = new Compartment();
const editable = (readOnly: boolean) => [EditorState.readOnly.of(readOnly), EditorView.editable.of(true)];

function toEditor({ span, severity, message, hint, code }: Diagnostic, length: number): EditorDiagnostic {
  const from = Math.min(span.start, length);
  return {
    from,
    to: Math.min(Math.max(span.end, from), length),
    severity,
    source: code,
    message: hint === '' ? message : `${message}\n${hint}`,
  };
}

const setLinked = StateEffect.define<Pick<Span, 'start' | 'end'> | null>();
const linkedMark = Decoration.mark({ class: 'cm-linked' });

const linkedRange = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setLinked)) continue;
      const { length } = transaction.newDoc;
      const span = effect.value;
      next =
        span === null || span.start >= Math.min(span.end, length)
          ? Decoration.none
          : Decoration.set([linkedMark.range(span.start, Math.min(span.end, length))]);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
