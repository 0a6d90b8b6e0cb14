import { type RuleWording, rangeText } from '@plumbline/engine';
import { Button, Table } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { insertAt, type Path, removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject, listAt, objectAt, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { decimalTyped } from '../fields/decimal-typed.ts';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { fieldId, useForm } from '../form-context.tsx';
import { bandTop } from '../grade-bands.ts';
import { freshName } from '../rule-templates.ts';
import { WORDS } from '../words.ts';

type Row = { readonly index: number; readonly grade: Unchecked };

/** The grades: each holds from its points up to those of the next. */
export function GradesSection() {
  const say = useSay();
  const { document, isReadOnly, edit, words } = useForm();
  const rows = listAt(document, 'grades').map((grade, index): Row => ({ index, grade: isObject(grade) ? grade : {} }));
  const ids = rows.map(({ grade }) => textAt(grade, 'id'));
  return (
    <>
      <Table<Row>
        size="small"
        rowKey="index"
        pagination={false}
        dataSource={rows}
        columns={[
          ...(['zh', 'en'] as const).map((language) => ({
            key: language,
            title: language === 'zh' ? '中文' : 'English',
            render: (_: unknown, row: Row) => (
              <Cell row={row} path={['label', language]} label={`${textAt(row.grade, 'id')} ${language}`} />
            ),
          })),
          {
            title: say(WORDS.gradeId),
            render: (_, row) => <Cell row={row} path={['id']} label={`${say(WORDS.gradeId)} ${row.index + 1}`} />,
          },
          {
            title: say(WORDS.gradeFrom),
            render: (_, row) => (
              <Cell
                row={row}
                path={['from']}
                label={`${say(WORDS.gradeFrom)}：${textAt(row.grade, 'id')}`}
                read={decimalTyped}
              />
            ),
          },
          { title: say(WORDS.gradeBand), render: (_, { grade }) => bandText(grade, rows, topOf(document), words) },
          {
            key: 'remove',
            width: 48,
            render: (_, { index, grade }) =>
              !isReadOnly && (
                <Button
                  size="small"
                  type="text"
                  disabled={rows.length === 1}
                  aria-label={say(WORDS.removeGrade, { id: textAt(grade, 'id') })}
                  onClick={() => edit((text) => removeAt(text, ['grades', index]))}
                >
                  ×
                </Button>
              ),
          },
        ]}
      />
      <ProblemLines path={['grades']} below />
      {!isReadOnly && (
        <Button
          size="small"
          type="dashed"
          onClick={() =>
            edit((text) =>
              insertAt(text, ['grades', rows.length], {
                id: freshName('grade', ids, '-'),
                label: { zh: '新等级', en: 'New grade' },
                from: '0',
              }),
            )
          }
        >
          {say(WORDS.addGrade)}
        </Button>
      )}
      <ChoiceField
        label={say(WORDS.gradeOn)}
        path={['gradeOn']}
        value={document['gradeOn']}
        choices={{ rounded: WORDS.gradeOnRounded, exact: WORDS.gradeOnExact }}
      />
    </>
  );
}

const topOf = (document: Unchecked) => textAt(objectAt(document, 'framework'), 'maxScore');

/** From its points up to those of the next one above, or to full marks. */
function bandText(grade: Unchecked, rows: readonly Row[], top: string, words: RuleWording): string {
  const next = bandTop(
    textAt(grade, 'from'),
    rows.map((row) => textAt(row.grade, 'from')),
  );
  return rangeText(textAt(grade, 'from'), next ?? top, next === null, words);
}

type CellProps = {
  readonly row: Row;
  readonly path: Path;
  readonly label: string;
  readonly read?: (typed: string) => string | null;
};

function Cell({ row: { index, grade }, path, label, read }: CellProps) {
  const { isReadOnly, edit } = useForm();
  const at = ['grades', index, ...path];
  const value = path.reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), grade);
  return (
    <span id={fieldId(at)}>
      <TextInput
        label={label}
        value={typeof value === 'string' ? value : ''}
        disabled={isReadOnly}
        {...(read ? { read } : {})}
        onChange={(next) => edit((text) => setAt(text, at, next), true)}
      />
    </span>
  );
}
