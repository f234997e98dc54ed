"""Expected figures of real data for RealResponseTest, computed with nothing but Python's standard library.
Run where ../shared lies beside the repository, from the repository's root:
  (cd ../shared && python3 "$OLDPWD/smm-metrics/src/test/resources/real/response.py") > smm-metrics/src/test/resources/real/response.properties
"""
import csv
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from itertools import groupby

def rows(path):
    with open(path, newline='') as f:
        return list(csv.DictReader(f))

def frac(x):
    return None if x is None else str(Fraction(x))

def median7(v):
    v = sorted(v); n = len(v)
    return None if not n else (Fraction(v[n//2]) if n % 2 else Fraction(v[n//2-1] + v[n//2], 2))

def km(ended, censored):
    s = Fraction(1)
    for t in sorted(set(ended)):
        at_risk = sum(x >= t for x in ended) + sum(x >= t for x in censored)
        s *= Fraction(at_risk - ended.count(t), at_risk)
        if s <= Fraction(1, 2): return t
    return None

def threads(end):
    t = rows('data/customer-care-threads/threads.csv')
    for r in t: r['at'] = int(datetime.fromisoformat(r['time'].replace('Z', '+00:00')).timestamp())
    found, disorder = [], 0
    by = {}
    for r in t: by.setdefault(r['thread'], []).append(r)
    for k, ms in by.items():
        ms = [m for m in ms if end is None or m['at'] < end]
        seq = sorted(ms, key=lambda m: int(m['turn']))
        disorder += any(b['at'] < a['at'] for a, b in zip(seq, seq[1:]))
        start, first = None, True
        for m in sorted(ms, key=lambda m: (m['at'], int(m['turn']))):
            if m['role'] != 'agent':
                if start is None: start = m['at']
            elif start is not None:
                found.append((start, m['at'], first)); start, first = None, False
        if start is not None: found.append((start, None, first))
    def times(runs):
        ended = [b - a for a, b, _ in runs if b is not None]
        cens = [end - a for a, b, _ in runs if b is None] if end else []
        ended.sort(); n = len(ended)
        return {'answered': n, 'open': len(runs) - n, 'median': frac(median7(ended)), 'p90': ended[(9*n + 9)//10 - 1],
                'mean': frac(Fraction(sum(ended), n)), 'maximum': ended[-1], 'kaplanMeier': km(ended, cens) if end else None}
    out = {'runs': len(found), 'outOfOrderThreads': disorder,
           'replyRate': frac(Fraction(sum(b is not None for _, b, _ in found), len(found))),
           'all': times(found), 'first': times([r for r in found if r[2]])}
    for h in (600, 3600, 86400):
        old = [r for r in found if end is None or r[0] + h <= end]
        out[f'within{h}'] = frac(Fraction(sum(r[1] is not None and r[1] - r[0] <= h for r in old), len(old)))
    return out

def volumes():
    data = {}
    for b in ('AAPL', 'CRM', 'CVS', 'KO'):
        data[b] = [(datetime.fromisoformat(r['timestamp']), int(r['value'])) for r in rows(f'data/brand-mention-volumes/tw_{b}.csv')]
    out = {}
    for b, v in data.items():
        origin = datetime(2015, 2, 26, 21, 42, 53)
        hours = {}
        for t, c in v: k = (t - origin) // timedelta(hours=1); hours[k] = hours.get(k, 0) + c
        k = min(k for k in hours if hours[k] == max(hours.values()))
        t5 = min(t for t, c in v if c == max(x for _, x in v))
        out[b] = {'mentions': sum(c for _, c in v), 'perDay': frac(Fraction(sum(c for _, c in v)) / Fraction(300 * len(v), 86400)),
                  'peak5': [t5.isoformat() + 'Z', max(c for _, c in v)], 'peakHour': [(origin + k*timedelta(hours=1)).isoformat() + 'Z', hours[k]]}
    end = min(v[-1][0] for v in data.values()) + timedelta(minutes=5)
    common = {b: sum(c for t, c in v if t < end) for b, v in data.items()}
    out['commonEnd'] = end.isoformat() + 'Z'
    out['shareOfVoice'] = {b: frac(Fraction(c, sum(common.values()))) for b, c in common.items()}
    return out

def facebook():
    p = rows('data/facebook-post-metrics/facebook-posts.csv')
    known = [r for r in p if r['comments'] and r['likes'] and r['shares']]
    inter = lambda r: int(r['comments']) + int(r['likes']) + int(r['shares'])
    return {'posts': len(p), 'known': len(known), 'interactions': sum(map(inter, known)),
            'theirColumn': sum(int(r['interactions']) for r in p),
            'theirColumnOverUnknown': sum(int(r['interactions']) for r in p if r not in known),
            'byReach': frac(Fraction(sum(map(inter, known)), sum(int(r['reach']) for r in known))),
            'byFollowers': frac(Fraction(sum(map(inter, known)), sum(int(r['page_likes']) for r in known))),
            'reachAboveImpressions': sorted(r['post'] for r in p if int(r['reach']) > int(r['impressions']))}

def sellers():
    s = rows('data/facebook-live-sellers/posts.csv')
    kinds = ['num_likes','num_loves','num_wows','num_hahas','num_sads','num_angrys']
    return {'posts': len(s), 'reactions': sum(int(r['num_reactions']) for r in s),
            'rowsWhereKindsDiffer': sum(int(r['num_reactions']) != sum(int(r[k]) for k in kinds) for r in s),
            'duplicates': len(s) - len({r['status_id'] for r in s}),
            'applause': frac(Fraction(sum(int(r['num_reactions']) for r in s), len(s))),
            'conversation': frac(Fraction(sum(int(r['num_comments']) for r in s), len(s))),
            'amplification': frac(Fraction(sum(int(r['num_shares']) for r in s), len(s)))}

last = max(int(datetime.fromisoformat(r['time'].replace('Z', '+00:00')).timestamp()) for r in rows('data/customer-care-threads/threads.csv'))
cut = int(datetime(2020, 4, 1, tzinfo=timezone.utc).timestamp())

def flat(name, value):
    if isinstance(value, dict):
        for k, v in value.items(): flat(f'{name}.{k}' if name else k, v)
    elif isinstance(value, list): print(f'{name}={",".join(map(str, value))}')
    else: print(f'{name}={"" if value is None else value}')

print('# made by response.py, see there; do not edit')
flat('', {'threads': threads(None), 'threadsUntilLast': threads(last + 1), 'threadsUntilApril': threads(cut), 'last': last,
          'volumes': volumes(), 'facebook': facebook(), 'sellers': sellers()})
