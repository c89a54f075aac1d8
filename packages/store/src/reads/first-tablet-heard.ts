/**
 * When a tablet was first heard; null before. What the hub itself entered, as its crossings and
 * sites, tells nothing of the border. Ends at the first entry it finds.
 */
export const firstTabletHeard = `(select e.received_at_ms from journal.entry e
    join journal.device d on d.id = e.device and d.role in ('registration', 'counting', 'shelter')
  order by e.position limit 1)`;
