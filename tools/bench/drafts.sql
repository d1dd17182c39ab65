-- Drafts from :first to :last of 海棠街道, ready to be sounded: a lead and one supporting department each. Draft n has the id
-- 018f0000-0000-7000-8000-<n in 12 digits>, as the whistles have.
BEGIN;
INSERT INTO whistle (id, version, number, title, body, kind, state, address, division, division_code, organisation, drafted_by,
  drafted_at, acted_at, due_sort, calendar_pending, awaits_decision)
SELECT CAST('018f0000-0000-7000-8000-' || lpad(n::text, 12, '0') AS uuid), 1,
  office.division_code || '-2025-' || lpad(n::text, 9, '0'),
  '示例事项' || n || '：背街小巷积水，井盖松动',
  repeat('居民反映小区门口背街小巷积水，井盖松动，夜间通行不便，需要几个部门一起到场处理。', 4),
  'hard_problem', 'draft', '示例路' || (n % 300) || '号', office.division, office.division_code, office.id, clerk.id,
  now() - interval '1 hour', now() - interval '1 hour', '9999-12-30 16:00:00+00', false, false
FROM generate_series(:first, :last) n
CROSS JOIN (SELECT * FROM organisation WHERE kind = 'subdistrict_office' AND division_code = '511102008' LIMIT 1) AS office
CROSS JOIN (SELECT id FROM account WHERE login = 'haitang-clerk') AS clerk;

INSERT INTO whistle_assignment (id, whistle, position, organisation, role, state)
SELECT CAST('018f0000-0000-7001-80' || lpad(department.k::text, 2, '0') || '-' || lpad(n::text, 12, '0') AS uuid),
  CAST('018f0000-0000-7000-8000-' || lpad(n::text, 12, '0') AS uuid), department.k, department.id,
  CASE department.k WHEN 0 THEN 'lead' ELSE 'supporting' END, 'called'
FROM generate_series(:first, :last) n
CROSS JOIN (
  SELECT id, row_number() OVER (ORDER BY display_order, id) - 1 AS k
  FROM organisation WHERE kind = 'district_department' AND closed_on IS NULL ORDER BY display_order, id LIMIT 2
) AS department;

INSERT INTO whistle_entry (id, whistle, at, act, actor)
SELECT gen_random_uuid(), CAST('018f0000-0000-7000-8000-' || lpad(n::text, 12, '0') AS uuid), now() - interval '1 hour', 'draft',
  clerk.id
FROM generate_series(:first, :last) n CROSS JOIN (SELECT id FROM account WHERE login = 'haitang-clerk') AS clerk;
COMMIT;
VACUUM ANALYZE;
CHECKPOINT;
