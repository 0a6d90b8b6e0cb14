import { useSay } from '../../../../language/language.tsx';
import { ConditionsSection } from './conditions-section.tsx';
import { FrameworkSection } from './framework-section.tsx';
import { GradesSection } from './grades-section.tsx';
import { InputsSection } from './inputs-section.tsx';
import { OverviewSection } from './overview-section.tsx';
import { ParametersSection } from './parameters-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { SECTION_WORDS, type Section } from './section-names.ts';
import { SettingsSection } from './settings-section.tsx';

export function SectionBody({ section }: { readonly section: Section }) {
  const say = useSay();
  return (
    <>
      <h2>{say(SECTION_WORDS[section])}</h2>
      <Body section={section} />
    </>
  );
}

function Body({ section }: { readonly section: Section }) {
  switch (section) {
    case 'parameters':
      // Whoever comes to change a number finds the rules it decides below it.
      return (
        <>
          <ParametersSection />
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
