// Draws the page's charts from the data beside them, and draws them anew when the width or the colour scheme changes.
(() => {
  'use strict';

  const root = document.documentElement;
  const locale = root.dataset.locale;
  const narrow = 560;

  const colour = name => getComputedStyle(root).getPropertyValue('--' + name).trim();

  const theme = () => ({
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    grid: colour('grid'),
    surface: colour('surface'),
    series: [1, 2, 3, 4, 5, 6].map(n => colour('series-' + n)),
    font: getComputedStyle(document.body).fontFamily,
  });

  // Ticks only: every value itself was written where the page was made.
  const ticks = data => {
    const options = { maximumSignificantDigits: 4 };
    if (data.axisKind === 'percent') {
      options.style = 'percent';
    } else if (data.axisKind === 'money') {
      options.style = 'currency';
      options.currency = data.unit;
    } else {
      options.notation = 'compact';
    }
    const format = new Intl.NumberFormat(locale, options);
    return value => format.format(value);
  };

  const element = (name, text, style) => {
    const made = document.createElement(name);
    made.textContent = text;
    Object.assign(made.style, style);
    return made;
  };

  const wrap = { whiteSpace: 'normal', overflowWrap: 'anywhere', minWidth: 0, unicodeBidi: 'isolate' };

  // Elements, not markup: whatever a name holds stays text.
  const tooltip = (data, place, look) => {
    const box = document.createElement('div');
    box.append(element('div', data.places[place], { fontWeight: 650, maxWidth: '18rem', ...wrap, marginBottom: '4px' }));
    data.series.forEach((series, index) => {
      const row = element('div', '', { display: 'flex', gap: '8px', alignItems: 'baseline', maxWidth: '18rem' });
      row.append(
        element('span', '', { flex: 'none', width: '9px', height: '9px', borderRadius: '2px', background: rows(data) > 1 || data.series.length === 1 ? look.series[index % look.series.length] : 'transparent' }),
        element('span', series.name, { color: look.muted, ...wrap }),
        element('span', series.texts[place], { marginInlineStart: 'auto', ...wrap, textAlign: 'end', fontWeight: series.values[place] === null ? 400 : 600 }));
      box.append(row);
    });
    return box;
  };

  const axisTitle = data => {
    const unit = data.axisKind === 'number' && data.unit && !data.axisTitle.toLowerCase().includes(data.unit.toLowerCase());
    return data.axisTitle + (unit ? ' (' + data.unit + ')' : '');
  };

  const widest = data => Math.max(...data.series.flatMap(series => series.labels.map(label => label.length)));

  // A waterfall's three series make one row of bars: the change, drawn from where it begins to where it ends.
  const rows = data => data.kind === 'waterfall' ? 1 : data.series.length;

  const barWidth = 40;

  const roomForLabels = (data, width, flat) => {
    if (flat) {
      return data.places.length * rows(data) <= 48;
    }
    const room = (width - 80) / data.places.length;
    const between = rows(data) === 1 ? room : Math.min(barWidth * 1.15, room / (rows(data) + 1));
    return widest(data) * 7 <= between;
  };

  // A point whose neighbours are missing makes no line: only its symbol shows that it is there.
  const alone = (values, place) => values[place - 1] == null && values[place + 1] == null;

  const points = (data, series) => {
    const dense = data.places.length > 40;
    return series.values.map((value, place) => ({
      value: data.times ? [data.times[place], value] : value,
      symbolSize: dense && !alone(series.values, place) ? 0 : 7,
    }));
  };

  const longest = data => Math.max(...data.places.map(place => place.length));

  // Names that would not stand side by side below upright bars stand before lying ones.
  const lying = (data, width) =>
    data.kind !== 'line' && !data.times && data.places.length <= 40
      && (width < narrow || longest(data) * 7 > (width - 80) / data.places.length);

  const height = (data, width) => {
    const extra = rows(data) > 1 ? 34 : 0;
    if (lying(data, width)) {
      return data.places.length * (rows(data) * 15 + 16) + 56 + extra;
    }
    return (width < narrow ? 270 : 320) + extra;
  };

  // What rises and what falls differ in colour, and by their labels' signs; what stands on zero has the first colour.
  const steps = (data, look, flat, labelled) => {
    const [change, from, to] = data.series;
    const stacked = { type: 'bar', stack: 'steps', stackStrategy: 'all', barMaxWidth: flat ? 16 : barWidth, emphasis: { disabled: true } };
    const lowest = from.values.map((begin, place) => Math.min(begin, to.values[place]));
    const colourOf = place => from.values[place] === 0 ? look.series[0] : change.values[place] < 0 ? look.series[1] : look.series[2];
    return [
      { ...stacked, data: lowest, silent: true, itemStyle: { color: 'transparent' } },
      {
        ...stacked,
        name: change.name,
        data: change.values.map((value, place) => ({ value: Math.abs(value), itemStyle: { color: colourOf(place), borderRadius: 2 } })),
        label: {
          show: labelled,
          position: flat ? 'right' : 'top',
          color: look.ink,
          fontFamily: look.font,
          fontSize: 12,
          formatter: point => change.labels[point.dataIndex],
        },
        labelLayout: { hideOverlap: true },
      },
    ];
  };

  const option = (data, width) => {
    const look = theme();
    const flat = lying(data, width);
    const text = { color: look.muted, fontFamily: look.font, fontSize: 12 };
    const bars = data.kind !== 'line';
    const labelled = bars && roomForLabels(data, width, flat);
    const legend = rows(data) > 1 ? 34 : 0;
    const places = {
      type: data.times ? 'time' : 'category',
      data: data.times ? undefined : data.places,
      inverse: flat,
      boundaryGap: data.times ? ['3%', '3%'] : bars,
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, interval: bars && !data.times && data.places.length <= 40 ? 0 : 'auto', ...(flat ? { width: Math.min(200, width * 0.36), overflow: 'truncate' } : {}) },
      splitLine: { show: false },
    };
    const values = {
      type: 'value',
      splitNumber: width < narrow ? 3 : 5,
      axisLabel: { ...text, hideOverlap: true, formatter: ticks(data) },
      splitLine: { lineStyle: { color: look.grid } },
    };
    return {
      animation: false,
      useUTC: true,
      backgroundColor: 'transparent',
      color: look.series,
      textStyle: { fontFamily: look.font },
      title: {
        text: axisTitle(data),
        left: 0,
        top: legend,
        padding: [3, 0],
        textStyle: { ...text, fontWeight: 'normal', width: width - 8, overflow: 'truncate' },
      },
      legend: {
        show: rows(data) > 1,
        type: 'scroll',
        top: 0,
        left: 0,
        padding: [2, 0],
        icon: bars ? 'roundRect' : undefined,
        itemWidth: bars ? 12 : 22,
        itemHeight: bars ? 12 : 10,
        itemGap: 18,
        textStyle: { ...text, fontSize: 13, color: look.ink },
        pageTextStyle: text,
        pageIconColor: look.ink,
        pageIconInactiveColor: look.line,
      },
      grid: { left: 4, right: flat ? 64 : 16, top: legend + (flat ? 22 : 34), bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        confine: true,
        axisPointer: { type: bars ? 'shadow' : 'line', shadowStyle: { color: look.muted, opacity: 0.09 }, lineStyle: { color: look.muted } },
        backgroundColor: look.surface,
        borderColor: look.line,
        textStyle: { color: look.ink, fontFamily: look.font, fontSize: 13 },
        formatter: points => tooltip(data, points[0].dataIndex, look),
      },
      xAxis: flat ? values : places,
      yAxis: flat ? places : values,
      series: data.kind === 'waterfall' ? steps(data, look, flat, labelled) : data.series.map((series, index) => ({
        name: series.name,
        type: data.kind,
        data: bars ? series.values : points(data, series),
        barMaxWidth: flat ? 16 : barWidth,
        barGap: '15%',
        itemStyle: bars ? { borderRadius: flat ? [0, 3, 3, 0] : [3, 3, 0, 0] } : {},
        lineStyle: { width: 2.5, type: ['solid', 'dashed', 'dotted'][Math.floor(index / 2) % 3] },
        symbol: ['circle', 'rect', 'triangle', 'diamond'][index % 4],
        showSymbol: true,
        showAllSymbol: true,
        connectNulls: false,
        label: {
          show: labelled,
          position: flat ? 'right' : 'top',
          color: look.ink,
          fontFamily: look.font,
          fontSize: 12,
          formatter: point => series.labels[point.dataIndex],
        },
        labelLayout: { hideOverlap: true },
        emphasis: { disabled: true },
      })),
    };
  };

  const charts = [...document.querySelectorAll('[data-chart]')].map(place => {
    const data = JSON.parse(place.dataset.chart);
    place.style.display = 'block';
    const chart = echarts.init(place, null, { renderer: 'svg', height: height(data, place.clientWidth) });
    let width = 0;
    const draw = given => {
      width = given || place.clientWidth;
      const tall = height(data, width);
      place.style.height = tall + 'px';
      chart.resize({ width, height: tall });
      chart.setOption(option(data, width), { notMerge: true });
    };
    draw();
    new ResizeObserver(() => {
      if (!root.dataset.print && place.clientWidth && place.clientWidth !== width) {
        draw();
      }
    }).observe(place);
    return draw;
  });

  const redraw = width => charts.forEach(draw => draw(width));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => redraw());

  // Paper is white and narrow whatever the screen is.
  addEventListener('beforeprint', () => {
    root.dataset.print = 'yes';
    redraw(640);
  });
  addEventListener('afterprint', () => {
    delete root.dataset.print;
    redraw();
  });
})();
