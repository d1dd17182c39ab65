-- A town with the whistles from :first to :whistles, written straight into the tables: what is measured is the work on them, not their making.
-- They are spread evenly over all subdistrict offices of the demonstration, each with one lead and none to three supporting
-- departments and a timeline. Whistle n has the id 018f0000-0000-7000-8000-<n in 12 digits>.
BEGIN;
CREATE TEMPORARY TABLE office ON COMMIT DROP AS
SELECT id, division, division_code, row_number() OVER (ORDER BY division_code) - 1 AS place, count(*) OVER () AS places
FROM organisation WHERE kind = 'subdistrict_office' AND closed_on IS NULL;
CREATE TEMPORARY TABLE department ON COMMIT DROP AS
SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS places
FROM organisation
WHERE kind IN ('city_department', 'district_department', 'vertical_agency', 'utility') AND closed_on IS NULL;

INSERT INTO whistle (id, version, number, title, body, kind, state, address, division, division_code, organisation, drafted_by,
  drafted_at, sounded_by, sounded_at, rule_version, confirmed_at, confirm_remark, closed_at, acted_at, due_sort,
  calendar_pending, awaits_decision)
SELECT CAST('018f0000-0000-7000-8000-' || lpad(n::text, 12, '0') AS uuid),
  CASE WHEN open THEN 3 ELSE 7 END,
  office.division_code || '-2025-' || lpad(n::text, 6, '0'),
  '示例事项' || n || '：背街小巷积水，井盖松动',
  repeat('居民反映小区门口背街小巷积水，井盖松动，夜间通行不便，需要几个部门一起到场处理。', 4),
  (ARRAY['hard_problem', 'joint_enforcement', 'emergency', 'work_promotion'])[1 + n % 4],
  CASE WHEN open THEN 'sounded' ELSE 'closed' END,
  '示例路' || (n % 300) || '号',
  office.division, office.division_code, office.id,
  clerk.id, at, leader.id, at + interval '10 minutes', (SELECT id FROM rule_version WHERE name = 'whistle_time_limits' LIMIT 1),
  CASE WHEN NOT open THEN at + interval '3 days' END, CASE WHEN NOT open THEN '已到场核实。' END,
  CASE WHEN NOT open THEN at + interval '4 days' END, at + interval '4 days',
  CASE WHEN open THEN at + interval '2 days' ELSE '9999-12-30 16:00:00+00' END, false, false
FROM generate_series(:first, :whistles) n
CROSS JOIN LATERAL (SELECT n % 5 = 0 AS open, now() - interval '300 days' + n * interval '300 days' / :whistles AS at) AS life
JOIN office ON office.place = n % office.places
CROSS JOIN (SELECT id FROM account WHERE login = 'haitang-clerk') AS clerk
CROSS JOIN (SELECT id FROM account WHERE login = 'haitang') AS leader;

INSERT INTO whistle_assignment (id, whistle, position, organisation, role, state, acknowledge_limit, acknowledge_started_at,
  acknowledge_due_at, acknowledge_met_at, report_in_limit, report_in_started_at, report_in_due_at, report_in_met_at, result, grade)
SELECT CAST('018f0000-0000-7001-80' || lpad(k::text, 2, '0') || '-' || lpad(n::text, 12, '0') AS uuid), whistle.id, k,
  department.id, CASE k WHEN 0 THEN 'lead' ELSE 'supporting' END,
  CASE whistle.state WHEN 'closed' THEN 'done' ELSE 'called' END,
  '{"unit":"office_hours","amount":1}', sounded_at, sounded_at + interval '1 hour',
  CASE WHEN closed_at IS NOT NULL THEN sounded_at + interval '20 minutes' END,
  '{"unit":"working_days","amount":5}', sounded_at, sounded_at + interval '7 days',
  CASE WHEN closed_at IS NOT NULL THEN sounded_at + interval '1 day' END,
  CASE whistle.state WHEN 'closed' THEN '积水已清，井盖已换。' END, CASE whistle.state WHEN 'closed' THEN 4 END
FROM generate_series(:first, :whistles) n
JOIN whistle ON whistle.id = CAST('018f0000-0000-7000-8000-' || lpad(n::text, 12, '0') AS uuid)
CROSS JOIN LATERAL generate_series(0, n / 7 % 4) k
JOIN department ON department.place = (n + k) % department.places;

INSERT INTO whistle_entry (id, whistle, at, act, actor, organisation)
SELECT gen_random_uuid(), whistle.id, whistle.drafted_at + step * interval '1 hour',
  (ARRAY['draft', 'sound', 'acknowledge', 'report_in', 'handle', 'finish', 'confirm', 'close'])[step],
  whistle.drafted_by, whistle.organisation
FROM whistle CROSS JOIN LATERAL generate_series(1, CASE whistle.state WHEN 'closed' THEN 8 ELSE 2 END) step
WHERE whistle.id < '018f0001-0000-7000-8000-000000000000'
  AND whistle.id >= CAST('018f0000-0000-7000-8000-' || lpad(:'first', 12, '0') AS uuid);
COMMIT;
VACUUM ANALYZE;
CHECKPOINT;
