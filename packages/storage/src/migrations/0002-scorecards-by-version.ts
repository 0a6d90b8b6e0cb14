/**
 * What was scored with a version is counted by indexes alone: a million forms are not read for it.
 */
export const scorecardsByVersion = (): readonly string[] => [
  'create index scorecards_by_version on scorecards (rule_set_id, version, assessment_id, id)',
  'create index assessments_by_scorecard on assessments (id, organisation_id, fiscal_year, official_scorecard_id)',
];
