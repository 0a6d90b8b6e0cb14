import { useMemo } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useForm } from '../form-context.tsx';
import { UnlessStrange } from '../unless-strange.tsx';
import { WORDS } from '../words.ts';
import { ConditionsSection } from './conditions-section.tsx';
import { FrameworkSection } from './framework-section.tsx';
import { GradesSection } from './grades-section.tsx';
import { InputsSection } from './inputs-section.tsx';
import { OverviewSection } from './overview-section.tsx';
import { ParametersSection } from './parameters-section.tsx';
import { ProblemList } from './problem-list.tsx';
import { RulesSection } from './rules-section.tsx';
import { SECTION_WORDS, type Section } from './section-names.ts';
import { problemsBySection } from './section-problems.ts';
import { SettingsSection } from './settings-section.tsx';

export function SectionBody({ section }: { readonly section: Section }) {
  const say = useSay();
  const { document, problems } = useForm();
  const found = useMemo(() => problemsBySection(document, problems).get(section) ?? [], [document, problems, section]);
  return (
    <>
      <h2>{say(SECTION_WORDS[section])}</h2>
      <ProblemList problems={found} />
      <UnlessStrange key={section} of={document}>
        <Body section={section} />
      </UnlessStrange>
    </>
  );
}

function Body({ section }: { readonly section: Section }) {
  const say = useSay();
  switch (section) {
    case 'parameters':
      // Whoever comes to change a number finds the rules it decides below it.
      return (
        <>
          <ParametersSection />
          <h2>{say(WORDS.scoreRules)}</h2>
          <RulesSection phase="score" />
        </>
      );
    case 'scoreRules':
      return <RulesSection phase="score" />;
    case 'adjustRules':
      return <RulesSection phase="adjust" />;
    case 'formRules':
      return <RulesSection phase="form" />;
    case 'findingRules':
      return <RulesSection phase="finding" />;
    case 'grades':
      return <GradesSection />;
    case 'framework':
      return <FrameworkSection />;
    case 'conditions':
      return <ConditionsSection />;
    case 'inputs':
      return <InputsSection />;
    case 'settings':
      return <SettingsSection />;
    case 'overview':
      return <OverviewSection />;
  }
}
