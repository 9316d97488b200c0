/** A file in Arabic alone, as a newsroom writing from right to left would bring it. All of it is invented. */
export function arabicFile(): object {
  return {
    attributes: {
      format: 'entente-graph/1',
      title: { ar: 'دول الساحل وشركاؤها' },
      description: { ar: 'بيانات تجريبية للكتابة من اليمين إلى اليسار.' },
      asOf: '2024-12-31',
      view: { from: '2023', to: '2023' },
      ontology: {
        kinds: {
          country: { label: { ar: 'دولة' }, plural: { ar: 'دول' } },
          official: { label: { ar: 'مسؤول' }, plural: { ar: 'مسؤولون' } },
        },
        families: { diplomatic: { label: { ar: 'دبلوماسية' } }, military: { label: { ar: 'عسكرية' } } },
        types: {
          meets: {
            label: { ar: 'يجتمع مع' },
            inverse: { ar: 'يجتمع مع' },
            family: 'diplomatic',
            directed: false,
            shape: 'instant',
          },
          arms: {
            label: { ar: 'تورد السلاح إلى' },
            inverse: { ar: 'تتلقى السلاح من' },
            family: 'military',
            directed: true,
            shape: 'interval',
          },
        },
      },
      references: [
        { id: 'a', type: 'webpage', title: 'تقرير عن منطقة الساحل', 'container-title': 'جريدة المثال', language: 'ar' },
      ],
    },
    nodes: [
      { key: 'mali', attributes: { label: { ar: 'مالي' }, kind: 'country', aliases: ['جمهورية مالي'] } },
      { key: 'russia', attributes: { label: { ar: 'روسيا' }, kind: 'country' } },
      { key: 'niger', attributes: { label: { ar: 'النيجر' }, kind: 'country' } },
      { key: 'diop', attributes: { label: { ar: 'عبد الله ديوب' }, kind: 'official', note: { ar: 'وزير الخارجية.' } } },
    ],
    edges: [
      {
        key: 'e1',
        source: 'russia',
        target: 'mali',
        attributes: {
          type: 'arms',
          start: '2021',
          end: '..',
          status: 'reported',
          references: [{ id: 'a', locator: '٣' }],
        },
      },
      { key: 'e2', source: 'russia', target: 'mali', attributes: { type: 'meets', date: '2023-02-07' } },
      { key: 'e3', source: 'mali', target: 'niger', attributes: { type: 'meets', date: '2023-09-16' } },
      {
        key: 'e4',
        source: 'diop',
        target: 'russia',
        attributes: { type: 'meets', date: '2023-05', status: 'alleged' },
      },
    ],
  }
}
