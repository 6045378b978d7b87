import type { Issue, Span } from '@zhengling/gazette';
import { useEffect, useMemo, useRef } from 'react';
import { documentFields, missingFields } from './document-fields.ts';
import { countMarks, type IndexedNode, type PartKey } from './node-index.ts';
import { NodeTree } from './node-tree.tsx';

interface Props {
  readonly issue: Issue;
  readonly open: PartKey | null;
  readonly onOpen: (part: PartKey | null) => void;
  /** The node at the cursor. */
  readonly active: IndexedNode | null;
  readonly onPick: (span: Span) => void;
}

/** The issue as it was read: each part with its fields, found and missing, and its clauses. */
export function DocumentsPanel({ issue, open, onOpen, active, onPick }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => countMarks(issue), [issue]);
  useEffect(() => {
    if (active === null) return;
    root.current
      ?.querySelector(`[data-node="${CSS.escape(`${active.part}#${active.id}`)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const activePart = active?.part ?? null;
  useEffect(() => {
    // A place outside every clause (a copies line, say) is shown by its document alone.
    if (open === null || open === activePart) return;
    root.current?.querySelector(`[data-part="${open}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [open, activePart]);
  const activeIn = (part: PartKey) => (active?.part === part ? active.id : null);
  const toggle = (part: PartKey) => onOpen(open === part ? null : part);
  const { foreword } = issue;
  return (
    <div ref={root} className="documents">
      {foreword !== null && (
        <Part
          part="foreword"
          open={open}
          onToggle={toggle}
          label="卷首语"
          title={foreword.title}
          onPick={onPick}
          span={foreword.span}
        >
          <NodeTree
            part="foreword"
            nodes={foreword.body}
            active={activeIn('foreword')}
            marks={marks}
            onPick={onPick}
          />
        </Part>
      )}
      {issue.documents.map((document, index) => {
        const part: PartKey = `document-${index}`;
        const fields = documentFields(issue, index);
        const missing = missingFields(fields);
        return (
          <Part
            key={part}
            part={part}
            open={open}
            onToggle={toggle}
            label={document.number?.text ?? '无文号'}
            title={document.title}
            missing={missing.map((field) => field.name)}
            onPick={onPick}
            span={document.span}
          >
            <dl className="fields">
              {fields.map((field) => (
                <div
                  key={field.name}
                  className={field.value === null ? (field.expected ? 'absent' : 'none') : ''}
                >
                  <dt>{field.name}</dt>
                  <dd>
                    {field.value === null ? (
                      field.expected ? (
                        '没有找到'
                      ) : (
                        '无'
                      )
                    ) : field.span === null ? (
                      field.value
                    ) : (
                      <FieldButton value={field.value} span={field.span} onPick={onPick} />
                    )}
                  </dd>
                </div>
              ))}
            </dl>
            <NodeTree
              part={part}
              nodes={document.body}
              active={activeIn(part)}
              marks={marks}
              onPick={onPick}
            />
            {document.attachments.map((attachment) => (
              <div key={`${attachment.label}-${attachment.span.start}`} className="attachment">
                <button type="button" className="attachment-head" onClick={() => onPick(attachment.span)}>
                  <b>{attachment.label}</b> {attachment.title}
                  {attachment.omitted && <em>（略）</em>}
                </button>
                <NodeTree
                  part={part}
                  nodes={attachment.body}
                  active={activeIn(part)}
                  marks={marks}
                  onPick={onPick}
                />
              </div>
            ))}
          </Part>
        );
      })}
      {issue.news.map((item, index) => {
        const part: PartKey = `news-${index}`;
        return (
          <Part
            key={part}
            part={part}
            open={open}
            onToggle={toggle}
            label="要闻"
            title={item.title}
            onPick={onPick}
            span={item.span}
          >
            <NodeTree part={part} nodes={item.body} active={activeIn(part)} marks={marks} onPick={onPick} />
          </Part>
        );
      })}
      {issue.documents.length + issue.news.length === 0 && (
        <p className="nothing">没有读出公文。公文要有版头、文号或标题；请对照原文补上。</p>
      )}
    </div>
  );
}

function FieldButton(props: {
  readonly value: string;
  readonly span: Span;
  readonly onPick: (span: Span) => void;
}) {
  return (
    <button type="button" onClick={() => props.onPick(props.span)}>
      {props.value}
    </button>
  );
}

function Part(props: {
  readonly part: PartKey;
  readonly open: PartKey | null;
  readonly onToggle: (part: PartKey) => void;
  readonly label: string;
  readonly title: string;
  readonly missing?: readonly string[];
  readonly span: Span;
  readonly onPick: (span: Span) => void;
  readonly children: React.ReactNode;
}) {
  const opened = props.open === props.part;
  const missing = props.missing ?? null;
  return (
    <section className={opened ? 'part opened' : 'part'} data-part={props.part}>
      <h3>
        <button type="button" aria-expanded={opened} onClick={() => props.onToggle(props.part)}>
          <span className="part-label">{props.label}</span>
          <span className="part-title">{props.title}</span>
          {missing !== null &&
            (missing.length === 0 ? (
              <span className="part-fields all">要素齐全</span>
            ) : (
              <span className="part-fields some">缺 {missing.join('、')}</span>
            ))}
        </button>
      </h3>
      {opened && (
        <div className="part-body">
          <button type="button" className="to-source" onClick={() => props.onPick(props.span)}>
            看原文第 {props.span.startLine}–{props.span.endLine} 行
          </button>
          {props.children}
        </div>
      )}
    </section>
  );
}
