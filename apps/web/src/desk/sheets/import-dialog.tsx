import { CheckCircleFilled, DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Spin } from 'antd';
import { useRef, useState } from 'react';
import { DeskError } from '../api/request.ts';
import { Problem } from '../app/problem.tsx';
import { rejectsHref, templateHref, usePreview, useTake } from './api.ts';
import { PreviewTable } from './preview-table.tsx';
import type { SheetPreview, SheetTaken } from './shapes.ts';
import './import-dialog.css';

/**
 * Brings rows of a spreadsheet in: choose a file, see what would happen row by row, take the good ones, get the others
 * back as a file with reasons. Works with any address of the server's `sheetRoutes`.
 */
export function ImportDialog(props: {
  readonly open: boolean;
  /** 导入电梯 */
  readonly title: string;
  /** The address given to `sheetRoutes`, below `/api/desk`: `/sites/lifts/sheet`. */
  readonly path: string;
  /** What to know before choosing a file. */
  readonly note?: string;
  readonly onClose: () => void;
  /** After rows were taken: time to ask for the list again. */
  readonly onTaken?: (taken: SheetTaken) => void;
}) {
  const { path, open, onClose, onTaken } = props;
  const judging = usePreview(path);
  const taking = useTake(path);
  const [shown, setShown] = useState<SheetPreview | null>(null);
  const [outdated, setOutdated] = useState<string | null>(null);

  const forget = () => {
    judging.reset();
    taking.reset();
    setShown(null);
    setOutdated(null);
  };
  const judge = (file: File) => {
    forget();
    judging.mutate(file, { onSuccess: setShown });
  };
  const take = (preview: SheetPreview) =>
    taking.mutate(preview.token, {
      onSuccess: (taken) => onTaken?.(taken),
      onError: (error) => {
        if (!(error instanceof DeskError) || error.code !== 'preview-outdated') return;
        // The answer is the judgement as it would be now.
        setShown(error.conflict as SheetPreview);
        setOutdated(`${error.message}${error.hint}`);
        taking.reset();
      },
    });

  const good = shown === null ? 0 : shown.counts.new + shown.counts.changed;
  const taken = taking.data;
  return (
    <Modal
      open={open}
      title={props.title}
      width={shown === null ? 560 : 1080}
      className="import-dialog"
      maskClosable={false}
      onCancel={onClose}
      afterClose={forget}
      destroyOnHidden
      footer={
        taken !== undefined ? (
          <Button type="primary" onClick={onClose}>
            完成
          </Button>
        ) : shown === null ? null : (
          <>
            <Button onClick={forget} disabled={taking.isPending}>
              换一个文件
            </Button>
            <Button
              type="primary"
              disabled={good === 0}
              loading={taking.isPending}
              onClick={() => take(shown)}
            >
              {good === 0 ? '没有可导入的行' : `导入 ${good} 行`}
            </Button>
          </>
        )
      }
    >
      {shown === null ? (
        <Choose path={path} note={props.note} busy={judging.isPending} error={judging.error} onFile={judge} />
      ) : taken !== undefined ? (
        <Done path={path} preview={shown} taken={taken} />
      ) : (
        <>
          {outdated !== null && <Alert type="warning" showIcon className="problem" title={outdated} />}
          <Problem error={taking.error} />
          <Judged path={path} preview={shown} />
        </>
      )}
    </Modal>
  );
}

function Choose(props: {
  readonly path: string;
  readonly note: string | undefined;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <>
      <Problem error={props.error} />
      {props.note !== undefined && <p className="import-note">{props.note}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        className={over ? 'sheet-drop over' : 'sheet-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file !== undefined) props.onFile(file);
        }}
      >
        {props.busy ? (
          <Spin description="正在逐行判断…" />
        ) : (
          <>
            <InboxOutlined className="drop-icon" aria-hidden />
            <strong>{over ? '松开就上传' : '把表格拖到这里'}</strong>
            <span className="soft">.xlsx、.xls 或 .csv，不超过 20 MB、5 万行</span>
            <input
              ref={input}
              type="file"
              accept=".xlsx,.xls,.csv,.txt"
              className="hidden"
              tabIndex={-1}
              aria-label="选择要导入的表格"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                if (file !== undefined) props.onFile(file);
              }}
            />
            <Button type="primary" onClick={() => input.current?.click()}>
              选择文件
            </Button>
          </>
        )}
      </div>
      <p className="import-note">
        <a href={templateHref(props.path)} download>
          下载模板
        </a>
        <span className="soft">。上传后先预览，看过再导入；不合要求的行不会导入，会带着原因退还。</span>
      </p>
    </>
  );
}

function Judged({ path, preview }: { readonly path: string; readonly preview: SheetPreview }) {
  const { counts, header, problems } = preview;
  return (
    <>
      <p className="import-file">
        <strong>{preview.fileName}</strong>
        <span className="soft">
          {header === null
            ? ''
            : `${header.tab === '' ? '' : `工作表“${header.tab}”，`}第 ${header.line} 行是表头，共 ${counts.rows} 行`}
        </span>
      </p>
      {problems.length > 0 && (
        <Alert
          type={problems.some(({ type }) => type !== 'unknown') ? 'error' : 'warning'}
          showIcon
          className="problem"
          title={problems.map(({ message }) => message).join('；')}
        />
      )}
      {header !== null && counts.rows === 0 && <p className="nothing">表头下面没有填内容。</p>}
      {counts.rows > 0 && <PreviewTable preview={preview} />}
      {counts.bad > 0 && <Rejects path={path} token={preview.token} bad={counts.bad} />}
    </>
  );
}

function Done(props: { readonly path: string; readonly preview: SheetPreview; readonly taken: SheetTaken }) {
  const { counts, taken } = props.taken;
  return (
    <div className="import-done" role="status">
      <CheckCircleFilled className="good" aria-hidden />
      <div>
        <strong>导入了 {taken} 行</strong>
        <p className="soft">
          新增 {counts.new}，变更 {counts.changed}，与已登记的相同 {counts.same}，退回 {counts.bad}。
        </p>
        {counts.bad > 0 && <Rejects path={props.path} token={props.preview.token} bad={counts.bad} />}
      </div>
    </div>
  );
}

function Rejects(props: { readonly path: string; readonly token: string; readonly bad: number }) {
  return (
    <p className="import-note">
      <a href={rejectsHref(props.path, props.token)} download>
        <DownloadOutlined aria-hidden /> 下载退回的 {props.bad} 行
      </a>
      <span className="soft">（每行带原因，改好再上传这个文件就行）</span>
    </p>
  );
}
