import type { Attachment, GazetteDocument, Node } from '@zhengling/gazette';
import { attachmentNotes, beforeSignature, dateText, typeset } from '@zhengling/gazette/output';
import { issueName } from '../issue/issue-name.ts';
import { Page } from '../page/page.tsx';
import { TitleText } from '../text/title-text.tsx';
import type { DocumentView } from '../views.ts';
import { Body, type Part } from './body.tsx';
import { Facts } from './facts.tsx';
import { Neighbours } from './neighbours.tsx';
import { attachmentId, FoldedOutline, Outline, outlineOf } from './outline.tsx';
import { read } from './reading.ts';

/** One document set for reading: the sheet is what the government printed, all around it is the program's. */
export function DocumentPage({ view }: { readonly view: DocumentView }) {
  const { document } = view;
  const outline = outlineOf(document);
  const reading = read(allNodes(document), {
    times: view.times,
    duties: view.duties,
    citations: view.citations,
    links: view.links,
    number: document.number?.text ?? null,
    became: view.became?.clauses ?? [],
  });
  const names = namesOf(view);
  const number = document.number?.text ?? null;
  const notice: Part = { reading, quotedTitle: document.title, number, prefix: '', title: document.title };
  const enclosed = document.body.filter((node) => node.part === 'instrument');
  const covering = document.body.filter((node) => node.part !== 'instrument');
  const enclosedTitle = document.instrument?.title ?? document.title;
  const instrument: Part = { ...notice, quotedTitle: enclosedTitle, title: enclosedTitle };

  return (
    <Page
      view={view}
      title={document.title}
      description={`${number ?? ''} ${document.title}，${issueName(view.issue)}`.trim()}
      alternate={view.json}
      scripts={['reading.js']}
    >
      <div className="reading">
        <Outline entries={outline} />
        <div className="column">
          <Facts view={view} />
          <FoldedOutline entries={outline} />
          <article className="sheet" aria-labelledby="title">
            <header>
              {document.masthead !== null && (
                <p className="masthead">
                  <TitleText title={document.masthead} names={names} />
                </p>
              )}
              {(number !== null || document.masthead !== null) && (
                <p className={number === null ? 'number none' : 'number'}>{number}</p>
              )}
              <h1 id="title">
                <TitleText title={document.title} names={names} />
              </h1>
            </header>
            <section id="notice" aria-label={enclosed.length > 0 ? '发文通知' : '正文'}>
              <Addressees view={view} />
              <Body nodes={beforeSignature(covering)} part={notice} />
              {view.printed.announcedIn === 'notice' && <AttachmentList document={document} />}
              <Body nodes={covering.slice(beforeSignature(covering).length)} part={notice} />
              <MissingSignature document={document} nodes={covering} />
            </section>
            {enclosed.length > 0 && (
              <section className="enclosed" id="instrument" aria-label="印发的文件">
                {document.instrument !== null && (
                  <h2 className="enclosed-title">
                    <TitleText title={document.instrument.title} names={names} />
                  </h2>
                )}
                <Body nodes={enclosed} part={instrument} />
                {view.printed.announcedIn === 'instrument' && <AttachmentList document={document} />}
              </section>
            )}
            {document.attachments.map((attachment, index) => (
              <AttachmentPart
                key={attachmentId(index)}
                id={attachmentId(index)}
                attachment={attachment}
                part={{ ...instrument, prefix: attachment.label, title: attachment.title }}
              />
            ))}
            <Imprint view={view} />
          </article>
          <Neighbours previous={view.previous} next={view.next} issue={view.issue} />
        </div>
        <div className="margin" />
      </div>
    </Page>
  );
}

function allNodes(document: GazetteDocument): readonly Node[] {
  return [...document.body, ...document.attachments.flatMap((attachment) => attachment.body)];
}

/** Names that a title should not be broken in: the district and its offices, without the words every office ends on. */
function namesOf({ issue, document }: DocumentView): readonly string[] {
  const { jurisdiction } = issue;
  const short = jurisdiction?.replace(/^.{2,8}?[省市](?=.)/u, '') ?? null;
  const towns = document.issuers.flatMap((name) => /([\u3400-\u9fff]{2,4}[区县镇乡])/u.exec(name)?.[1] ?? []);
  return [jurisdiction, short, ...towns].filter((name): name is string => name !== null && name !== '');
}

function Addressees({ view }: { readonly view: DocumentView }) {
  const { addressees } = view.document;
  const printed = view.printed.addressees ?? (addressees.length === 0 ? null : addressees.join('、'));
  if (printed === null) return null;
  return <p className="addressees">{typeset(printed).replace(/[：:]?$/u, '：')}</p>;
}

/** Where the print's signature became fields and no node, it is set from the fields. */
function MissingSignature({
  document,
  nodes,
}: {
  readonly document: GazetteDocument;
  readonly nodes: readonly Node[];
}) {
  if (nodes.some((node) => node.type === 'signature') || document.signed === null) return null;
  return (
    <div className="signature">
      {document.issuers.map((issuer) => (
        <p key={issuer}>{issuer}</p>
      ))}
      <p>{dateText(document.signed)}</p>
    </div>
  );
}

/** 附件：… under the text, as the print announces what follows. */
function AttachmentList({ document }: { readonly document: GazetteDocument }) {
  return (
    <div className="attachment-list">
      {attachmentNotes(document).map((note) => (
        <p key={note}>{typeset(note)}</p>
      ))}
    </div>
  );
}

function AttachmentPart({
  id,
  attachment,
  part,
}: {
  readonly id: string;
  readonly attachment: Attachment;
  readonly part: Part;
}) {
  return (
    <section className="attachment" id={id} aria-label={`${attachment.label} ${attachment.title}`.trim()}>
      <p className="attachment-label">{attachment.label}</p>
      {attachment.title !== '' && (
        <h2 className="enclosed-title">
          <TitleText title={attachment.title} />
        </h2>
      )}
      {attachment.omitted && attachment.body.length === 0 ? (
        <p className="omitted">（略）</p>
      ) : (
        <Body nodes={attachment.body} part={part} />
      )}
    </section>
  );
}

/** 抄送 and 印发 at the foot, between two rules, as on the last page of an official document. */
function Imprint({ view }: { readonly view: DocumentView }) {
  const { document } = view;
  const copies =
    view.printed.copies ?? (document.copies.length === 0 ? null : `${document.copies.join('，')}。`);
  if (copies === null && document.printed === null && document.disclosure === null) return null;
  const text = copies === null ? null : typeset(copies).replace(/^抄\s*送[：:]\s*/u, '');
  return (
    <footer className="imprint-line">
      {document.disclosure === 'public' && (
        <p className="disclosure">{typeset(view.printed.disclosure ?? '（此件公开发布）')}</p>
      )}
      {text !== null && <p>抄送：{text}</p>}
      {document.printed !== null && (
        <p className="printed">
          <span>{document.printer ?? ''}</span>
          <span>{dateText(document.printed)}印发</span>
        </p>
      )}
    </footer>
  );
}
