import { FileAddOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { App, Button, Select } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useSession } from '../../../app/session.tsx';
import { useSay } from '../../../language/language.tsx';
import { useOrganisationsWith } from '../../../parts/use-organisations-with.ts';
import { WORDS } from '../words.ts';
import { chosenFiles, droppedFiles } from './picked-files.ts';
import { type PickedFile, uploads } from './upload-queue.ts';

/** Where files and folders are dropped, or chosen; for which organisation they are said where there are several. */
export function DropZone() {
  const say = useSay();
  const { message } = App.useApp();
  const organisations = useOrganisationsWith('evaluator');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  // What was granted is known before what it is called.
  const granted = useSession().grants.find(({ role }) => role === 'evaluator')?.organisationId;
  const organisationId = chosen ?? granted;
  const take = (files: readonly PickedFile[]) => {
    if (organisationId === undefined) return;
    if (files.length === 0) message.info(say(WORDS.noFiles));
    else uploads.add(files, organisationId);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(take);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className={`import-drop${isOver ? ' import-drop-over' : ''}`}
      aria-label={say(WORDS.dropZone)}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="import-drop-words">{say(WORDS.drop)}</p>
      <div className="import-drop-buttons">
        <PickButton label={say(WORDS.pickFiles)} icon={<FileAddOutlined aria-hidden />} onPick={take} />
        <PickButton label={say(WORDS.pickFolder)} icon={<FolderOpenOutlined aria-hidden />} isFolder onPick={take} />
        {organisations.length > 1 && (
          <Select
            className="import-organisation"
            aria-label={say(WORDS.organisation)}
            prefix={say(WORDS.into)}
            value={organisationId ?? null}
            onChange={setChosen}
            showSearch={{ optionFilterProp: 'label' }}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      <p className="page-note">{say(WORDS.formats)}</p>
    </section>
  );
}

type PickProps = {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly isFolder?: boolean;
  readonly onPick: (files: readonly PickedFile[]) => void;
};

function PickButton({ label, icon, isFolder = false, onPick }: PickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        // React knows the attribute by its name in HTML only.
        {...(isFolder ? { webkitdirectory: '' } : {})}
        onChange={({ target }) => {
          onPick(chosenFiles(target.files ?? []));
          target.value = '';
        }}
      />
    </>
  );
}
