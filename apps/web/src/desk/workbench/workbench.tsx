import { ArrowLeftOutlined, ExportOutlined, MoreOutlined } from '@ant-design/icons';
import { Link, useBlocker } from '@tanstack/react-router';
import type { Diagnostic, Issue, Span } from '@zhengling/gazette';
import { Alert, App, Button, Dropdown, Modal, Segmented, Tabs } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { usePublish, useSaveVersion } from '../api/issues.ts';
import { DeskError } from '../api/request.ts';
import type { Conflict, IssueDetail } from '../api/shapes.ts';
import { usePermissions } from '../app/current-account.ts';
import { Problem } from '../app/problem.tsx';
import { issueName } from '../issues/issue-name.ts';
import { StateMark } from '../issues/state-mark.tsx';
import { canPublish } from '../issues/unpublished.ts';
import { ConflictDialog, isConflict } from './conflict-dialog.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { findAgain, nextFinding } from './finding-order.ts';
import { HistoryPanel } from './history-panel.tsx';
import { indexNodes, nodeAt, type PartKey, partAt } from './node-index.ts';
import { Problems } from './problems.tsx';
import { CitationsPanel, DutiesPanel, TimesPanel } from './readings.tsx';
import { SourceEditor, type SourceEditorHandle } from './source-editor.tsx';
import { useCompiled } from './use-compiled.ts';
import { useDraft } from './use-draft.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export interface OpenedVersion {
  readonly ordinal: number;
  readonly sourceName: string;
  /** As stored; `text` is the same with the editor's line ends, in which its spans count. */
  readonly stored: string;
  readonly text: string;
  readonly issue: Issue;
  readonly diagnostics: readonly Diagnostic[];
}

type Pane = 'source' | 'problems' | 'result';

/** Source text beside what it was read as; edited here, compiled at once, saved as a version, published. */
export function Workbench(props: {
  readonly issue: IssueDetail;
  readonly opened: OpenedVersion;
  /** An earlier version was asked for: to be read, not edited. */
  readonly old: boolean;
  readonly onOpen: (version: number) => void;
}) {
  const { issue, opened, old, onOpen } = props;
  const { edits } = usePermissions();
  const { message, modal } = App.useApp();
  const [base, setBase] = useState({ ordinal: opened.ordinal, text: opened.text });
  const mayEdit = edits && !old;
  const draft = useDraft(issue.slug, base, mayEdit);
  const { text, dirty } = draft;
  const compiled = useCompiled(text, opened.sourceName, {
    // Spans of the stored result count the stored line ends; where the editor's differ it is compiled again.
    text: opened.stored === opened.text ? opened.text : '\0',
    issue: opened.issue,
    diagnostics: opened.diagnostics,
  });
  const { result } = compiled;
  const editor = useRef<SourceEditorHandle>(null);
  const [pane, setPane] = useState<Pane>('source');
  const [tab, setTab] = useState('documents');
  const [cursor, setCursor] = useState<number | null>(null);
  const [chosen, setChosen] = useState<Diagnostic | null>(null);
  const [open, setOpen] = useState<PartKey | null>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const save = useSaveVersion(issue.slug);
  const publish = usePublish(issue.slug);

  const index = useMemo(() => indexNodes(result.issue), [result.issue]);
  const active = useMemo(() => (cursor === null ? null : nodeAt(index, cursor)), [index, cursor]);
  const follow = useCallback(
    (offset: number) => {
      setCursor(offset);
      const part = partAt(index, offset);
      if (part !== null) setOpen(part);
    },
    [index],
  );
  const pick = useCallback((span: Span) => {
    setCursor(span.start);
    setPane('source');
    editor.current?.select(span);
  }, []);
  const choose = useCallback(
    (at: number) => {
      const one = result.diagnostics[at];
      if (one === undefined) return;
      setChosen(one);
      follow(one.span.start);
      setPane('source');
      editor.current?.select(one.span);
    },
    [result.diagnostics, follow],
  );

  const chosenAt = useMemo(
    () => (chosen === null ? -1 : findAgain(result.diagnostics, chosen)),
    [result, chosen],
  );

  const saveText = useCallback(
    (seen: number) => {
      if (save.isPending) return;
      save.mutate(
        { text, seen },
        {
          onSuccess: (saved) => {
            draft.saved(text);
            setBase({ ordinal: saved.version, text });
            setConflict(null);
            void message.success(
              saved.outcome === 'unchanged'
                ? '文字没有变化，没有存新版本。'
                : saved.publishedVersion === null
                  ? `已存为第 ${saved.version} 版。`
                  : `已存为第 ${saved.version} 版。公众看到的仍是第 ${saved.publishedVersion} 版，发布以后才会更新。`,
            );
          },
          onError: (error) => {
            if (error instanceof DeskError && isConflict(error.conflict)) setConflict(error.conflict);
          },
        },
      );
    },
    [save, text, draft, message],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        if (mayEdit && dirty) saveText(base.ordinal);
      } else if (event.key === 'F8' && result.diagnostics.length > 0) {
        event.preventDefault();
        choose(nextFinding(result.diagnostics, chosenAt, cursor ?? 0, event.shiftKey ? -1 : 1));
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [mayEdit, dirty, saveText, base.ordinal, result.diagnostics, chosenAt, cursor, choose]);

  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });

  const askPublish = () => {
    const count = (severity: Diagnostic['severity']) =>
      result.diagnostics.filter((one) => one.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    modal.confirm({
      title:
        issue.publishedVersion === null
          ? `发布${issueName(issue)}？`
          : `发布${issueName(issue)}的第 ${base.ordinal} 版？`,
      content: (
        <>
          <p>
            {issue.publishedVersion === null
              ? `公众将能看到、查到、引用这一期的 ${result.issue.documents.length} 件公文。`
              : `公众现在看到的是第 ${issue.publishedVersion} 版，将换成第 ${base.ordinal} 版，共 ${result.issue.documents.length} 件公文。`}
          </p>
          {errors + warnings > 0 && (
            <p className={errors > 0 ? 'warn' : 'soft'}>
              校对意见还有 {errors} 处错误、{warnings} 处警告。发布以后仍可修改，再发布。
            </p>
          )}
        </>
      ),
      okText: '发布',
      onOk: () =>
        publish.mutateAsync({ seen: base.ordinal }).then(
          () => void message.success('已发布。'),
          () => undefined,
        ),
    });
  };

  const newer = issue.version > base.ordinal && !old;
  const changeError = publish.error ?? (conflict === null ? save.error : null);
  const primary = !mayEdit ? null : dirty ? 'save' : canPublish(issue) ? 'publish' : null;
  return (
    <main className="bench-page">
      <div className="bench-head">
        <Link to="/issues" className="back" aria-label="回到期刊列表">
          <ArrowLeftOutlined aria-hidden />
        </Link>
        <h1>
          {issueName(issue)}
          <small>{issue.title}</small>
        </h1>
        <StateMark issue={issue} />
        <span className="bench-version" role="status">
          第 {base.ordinal} 版 · {statusWords(compiled.state, dirty, draft.kept)}
        </span>
        <div className="page-actions">
          {issue.state === 'published' && (
            <Button
              href={`/issues/${encodeURIComponent(issue.slug)}`}
              target="_blank"
              icon={<ExportOutlined />}
            >
              看公开页
            </Button>
          )}
          {mayEdit && (
            <Button
              type={primary === 'save' ? 'primary' : 'default'}
              disabled={!dirty}
              loading={save.isPending}
              title="Ctrl+S"
              onClick={() => saveText(base.ordinal)}
            >
              保存新版
            </Button>
          )}
          {mayEdit && canPublish(issue) && (
            <Button
              type={primary === 'publish' ? 'primary' : 'default'}
              disabled={dirty || newer}
              loading={publish.isPending}
              title={dirty ? '先保存，再发布' : undefined}
              onClick={askPublish}
            >
              {issue.publishedVersion === null ? '发布' : '发布修改'}
            </Button>
          )}
          {mayEdit && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  {
                    key: 'withdraw',
                    label: '撤回…',
                    disabled: issue.state !== 'published',
                    onClick: () => setWithdrawing(true),
                  },
                  {
                    key: 'discard',
                    label: '放弃没有保存的修改',
                    disabled: !dirty,
                    onClick: () => editor.current?.replace(base.text),
                  },
                ],
              }}
            >
              <Button icon={<MoreOutlined />} aria-label="更多" />
            </Dropdown>
          )}
        </div>
      </div>
      <Problem error={changeError} />
      {compiled.state === 'failed' && (
        <Problem error={compiled.error} action={<Button onClick={compiled.retry}>再编译一次</Button>} />
      )}
      {old && (
        <Alert
          type="info"
          showIcon
          className="problem"
          title={`这是以前的第 ${base.ordinal} 版，只能看。最新的是第 ${issue.version} 版。`}
          action={
            <Link to="/issues/$slug" params={{ slug: issue.slug }}>
              看最新的版本
            </Link>
          }
        />
      )}
      {newer && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={`${issue.versions[0]?.createdBy ?? '另一位'}存了第 ${issue.version} 版，你看的是第 ${base.ordinal} 版。`}
          action={
            dirty ? undefined : (
              <Button onClick={() => onOpen(issue.version)}>打开第 {issue.version} 版</Button>
            )
          }
        />
      )}
      {mayEdit && (
        <DraftNotices draft={draft} current={text} onReplace={(next) => editor.current?.replace(next)} />
      )}
      <div className="bench-panes">
        <Segmented<Pane>
          block
          aria-label="显示"
          value={pane}
          onChange={setPane}
          options={[
            { value: 'source', label: '原文' },
            { value: 'problems', label: `意见 ${result.diagnostics.length}` },
            { value: 'result', label: '结果' },
          ]}
        />
      </div>
      <div className="bench" data-pane={pane}>
        <section className="bench-source" aria-label="原文">
          <SourceEditor
            ref={editor}
            initialText={text}
            readOnly={!mayEdit}
            diagnostics={result.diagnostics}
            diagnosedText={result.text}
            linked={active?.span ?? null}
            onChange={draft.change}
            onCursor={follow}
          />
        </section>
        <section className="bench-problems" aria-label="校对意见">
          <Problems
            diagnostics={result.diagnostics}
            chosen={chosenAt < 0 ? null : chosenAt}
            onChoose={choose}
          />
        </section>
        <section className="bench-result" aria-label="编译结果">
          <h2 className="hidden">编译结果</h2>
          <Tabs
            activeKey={tab}
            onChange={setTab}
            size="small"
            items={[
              {
                key: 'documents',
                label: `文件 ${result.issue.documents.length}`,
                children: (
                  <DocumentsPanel
                    issue={result.issue}
                    open={open}
                    onOpen={setOpen}
                    active={active}
                    onPick={pick}
                  />
                ),
              },
              {
                key: 'duties',
                label: `职责 ${result.issue.duties.length}`,
                children: <DutiesPanel issue={result.issue} onPick={pick} />,
              },
              {
                key: 'times',
                label: `时间 ${result.issue.times.length}`,
                children: <TimesPanel issue={result.issue} onPick={pick} />,
              },
              {
                key: 'citations',
                label: `引用 ${result.issue.citations.length}`,
                children: <CitationsPanel issue={result.issue} onPick={pick} />,
              },
              { key: 'history', label: '历史', children: <HistoryPanel issue={issue} /> },
            ]}
          />
        </section>
      </div>
      <WithdrawDialog
        issue={issue}
        open={withdrawing}
        onClose={() => setWithdrawing(false)}
        onDone={() => void message.success('已撤回。')}
      />
      {conflict !== null && (
        <ConflictDialog
          slug={issue.slug}
          conflict={conflict}
          mine={text}
          saving={save.isPending}
          onKeepMine={() => saveText(conflict.version)}
          onTakeTheirs={() => onOpen(conflict.version)}
          onClose={() => setConflict(null)}
        />
      )}
      <Modal
        open={blocker.status === 'blocked'}
        title="修改还没有保存"
        okText="离开"
        cancelText="留下"
        onOk={() => blocker.proceed?.()}
        onCancel={() => blocker.reset?.()}
      >
        <p>没有保存的文字留在这台电脑上，下次打开这一期会接着改。</p>
      </Modal>
    </main>
  );
}

function statusWords(state: 'current' | 'compiling' | 'failed', dirty: boolean, kept: boolean): string {
  if (state === 'compiling') return '正在编译…';
  if (state === 'failed') return '没有编译成';
  if (!dirty) return '已保存';
  return kept ? '已编译，没有保存（本机已暂存）' : '已编译，没有保存';
}
