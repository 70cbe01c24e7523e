<#-- The report's page. Everything is escaped for HTML but the three pieces marked ?no_esc, which are this program's own. -->
<#-- Several sweeps have the same sections: a section's name begins with its sweep's. -->
<#function within s><#return several?then(s.id + " ", "")></#function>
<#macro heading depth id="">
<h${depth}<#if id?has_content> id="${id}"</#if>><#nested></h${depth}>
</#macro>
<#macro badge of><span class="badge ${of.style}">${of.words}</span></#macro>
<#macro state usable><#if usable><span class="state yes"><span aria-hidden="true">✓</span> usable</span><#else><span class="state no"><span aria-hidden="true">✕</span> not usable</span></#if></#macro>
<#macro marks of><#list of as mark><sup><a class="why" href="#${mark.id}" data-why="${mark.why}">${mark.number}<span class="vh"> ${mark.why}</span></a></sup></#list></#macro>
<#macro scroll label>
<div class="scroll" role="region" aria-label="${label}" tabindex="0">
<#nested>
</div>
</#macro>
<#macro answer s depth>
<section class="answer" aria-labelledby="${within(s)}${s.id}-answer">
<@heading depth "${s.id}-answer">What stands</@heading>
<#if several><p>${s.answer.usable}</p></#if>
<ul class="levels">
<#list s.answer.levels as level>
<li class="${level.usable?then('yes', 'no')}"><a href="#${level.id}"><span class="vh">Concurrency </span><b>${level.concurrency}</b> <@state level.usable/><#if level.why?has_content><span class="reason">${level.why}</span></#if></a></li>
</#list>
</ul>
<#if s.answer.cards?has_content>
<div class="cards">
<#list s.answer.cards as card>
<article class="card ${card.badge.style}">
<@heading depth + 1>${card.title}</@heading>
<p class="standing"><@badge card.badge/></p>
<p class="lead">${card.lead}</p><#if card.rest?has_content><p class="more">${card.rest}</p></#if>
<#list card.more><ul class="more"><#items as line><li>${line}</li></#items></ul></#list>
<#if card.rests?has_content><p class="rests">${card.rests}</p></#if>
<#if card.leftOut?has_content>
<details><summary>Left out: ${card.leftOutLevels}<span class="vh"> (${card.title})</span></summary><ul><#list card.leftOut as line><li>${line}</li></#list></ul></details>
</#if>
</article>
</#list>
</div>
<#else>
<p>No conclusion was drawn.</p>
</#if>
</section>
</#macro>
<#macro setting s depth>
<section aria-labelledby="${within(s)}${s.id}-setting">
<@heading depth "${s.id}-setting">What was measured</@heading>
<dl class="facts">
<#list s.facts as fact>
<div><dt>${fact.name}</dt><dd>${fact.value}<#if !fact.recorded> <span class="unrecorded">from the experiment file</span></#if></dd></div>
</#list>
</dl>
<p class="note">“From the experiment file”: the runs do not record it, so it is what the file says today.</p>
</section>
</#macro>
<#macro scaling s depth>
<section aria-labelledby="${within(s)}${s.id}-scaling">
<@heading depth "${s.id}-scaling">Scaling</@heading>
<#if s.table.rows?has_content>
<@scroll "Scaling table of ${s.label}">
<table class="scaling sortable<#if (s.table.head?size > 8)> many</#if>">
<caption class="vh">Figures by concurrency of ${s.label}</caption>
<thead><tr><th scope="col" aria-sort="ascending">concurrency</th><th scope="col" class="text">state</th><#list s.table.head as head><th scope="col"><span class="head">${head.label}</span><#if head.unit?has_content || head.marks?has_content><span class="unit">${head.unit}<@marks head.marks/></span></#if></th></#list><#if s.table.hasUses><th scope="col" class="text">good for</th></#if></tr></thead>
<tbody>
<#list s.table.rows as row>
<tr class="${row.usable?then('yes', 'no')}"><th scope="row" data-plain="${row.concurrency}">${row.concurrency}<#if row.repeats gt 1><span class="unit">${row.repeats} runs</span></#if></th><td class="text" data-plain="${row.usable?then(1, 0)}"><a href="#${row.id}"><@state row.usable/><#if row.why?has_content><span class="unit">${row.why}</span></#if></a></td><#list row.cells as cell><td<#if !cell.carried> class="weak"</#if> data-plain="${cell.plain}">${cell.text}<#if !cell.carried><span class="vh">, carries no conclusion</span></#if><@marks cell.marks/><#if cell.spread?has_content><span class="unit">${cell.spread}</span></#if></td></#list><#if s.table.hasUses><td class="text">${row.use}</td></#if></tr>
</#list>
</tbody>
</table>
</@scroll>
<p class="note">Figures in slanted grey carry no conclusion; ≈ was worked out, not recorded.</p>
<#if s.table.notes?has_content>
<ol class="notes">
<#list s.table.notes as note>
<li id="${note.id}"><b>${note.words}</b>: <#list note.lines as line>${line}<#sep>; </#list></li>
</#list>
</ol>
</#if>
<details class="block">
<summary>All figures</summary>
<@scroll "All figures of ${s.label}">
<table>
<caption class="vh">All figures of ${s.label}</caption>
<thead><tr><th scope="col" class="text">figure</th><#list s.figures.head as head><th scope="col">${head.concurrency}<span class="unit">${head.usable?then('usable', 'not usable')}</span></th></#list></tr></thead>
<tbody>
<#list s.figures.rows as row>
<tr><th scope="row" class="text">${row.label}<#if row.unit?has_content><span class="unit">${row.unit}</span></#if></th><#list row.cells as cell><td<#if !cell.carried> class="weak"</#if>>${cell.text}<#if !cell.carried><span class="vh">, carries no conclusion</span></#if><#if cell.spread?has_content><span class="unit">${cell.spread}</span></#if></td></#list></tr>
</#list>
</tbody>
</table>
</@scroll>
</details>
<#else>
<p>Nothing was measured.</p>
</#if>
</section>
</#macro>
<#macro verdicts of>
<ul class="verdicts">
<#list of as verdict>
<li class="${verdict.scope?lower_case}"><b>${verdict.words}</b> <span class="forbids">${verdict.forbids}</span><br>${verdict.sentence}</li>
</#list>
</ul>
</#macro>
<#macro judgement s depth>
<section aria-labelledby="${within(s)}${s.id}-verdicts">
<@heading depth "${s.id}-verdicts">Verdicts</@heading>
<#if s.judgement.everywhere?has_content>
<@heading depth + 1>At every level</@heading>
<@verdicts s.judgement.everywhere/>
</#if>
<#list s.judgement.levels as level>
<details class="block">
<summary><span class="level">Concurrency ${level.concurrency}</span> <@state level.usable/> <span class="brief">${level.summary}</span></summary>
<div id="${level.id}" class="anchor">
<@verdicts level.verdicts/>
<ul class="runs"><#list level.runs as run><li><code>${run.path}</code><br>${run.facts}</li></#list></ul>
</div>
</details>
</#list>
</section>
</#macro>
<#macro earlier s depth>
<#if s.earlier.claims?has_content || s.earlier.uses?has_content>
<section aria-labelledby="${within(s)}${s.id}-earlier">
<@heading depth "${s.id}-earlier">What was published before</@heading>
<p>By ${s.earlier.source}, of the same figures.</p>
<#if s.earlier.claims?has_content>
<@scroll "Published findings and what the figures carry, ${s.label}">
<table class="prose">
<caption class="vh">Published findings and what the figures carry</caption>
<thead><tr><th scope="col" class="text">finding</th><th scope="col" class="text">published</th><th scope="col" class="text">what the figures carry</th></tr></thead>
<tbody>
<#list s.earlier.claims as claim>
<tr><th scope="row" class="text">${claim.name}</th><td class="text">${claim.claim}</td><td class="text"><#list claim.ours as ours><@badge ours.badge/> ${ours.sentence}<#else>no conclusion of this kind</#list></td></tr>
</#list>
</tbody>
</table>
</@scroll>
</#if>
<#if s.earlier.uses?has_content>
<@scroll "Published and present use of each level, ${s.label}">
<table class="prose">
<caption class="vh">Published and present use of each level</caption>
<thead><tr><th scope="col">concurrency</th><th scope="col" class="text">published use</th><th scope="col" class="text">what the figures carry</th></tr></thead>
<tbody>
<#list s.earlier.uses as use>
<tr><th scope="row">${use.concurrency}</th><td class="text">${use.theirs}</td><td class="text">${use.ours}</td></tr>
</#list>
</tbody>
</table>
</@scroll>
</#if>
</section>
</#if>
</#macro>
<#macro leftOut rows id depth title sweep="">
<#if rows?has_content>
<section aria-labelledby="${sweep}${id}">
<@heading depth id>${title}</@heading>
<ul class="left">
<#list rows as row>
<li><b>${row.what}</b>: ${row.why}</li>
</#list>
</ul>
</section>
</#if>
</#macro>
<#macro picture chart n depth>
<figure id="chart-${n + 1}" data-chart="${n}" aria-labelledby="chart-${n + 1}-title">
<figcaption><@heading depth "chart-${n + 1}-title">${chart.title}</@heading></figcaption>
<#if chart.image?has_content><img class="static" alt="${chart.title}. ${chart.description}" src="${chart.image}"></#if>
<details><summary>Data<span class="vh"> (${chart.title})</span></summary>
<p class="note" id="chart-${n + 1}-words">${chart.description}</p>
<@scroll "Data of ${chart.title}">
<table>
<caption class="vh">${chart.title}</caption>
<thead><tr><th scope="col" class="text">line</th><th scope="col" class="text">point</th><th scope="col">${chart.x}</th><th scope="col">${chart.y}</th><th scope="col">repeats</th><th scope="col" class="text">state</th></tr></thead>
<tbody>
<#list chart.table.rows as row>
<tr><td class="text">${row.line}</td><td class="text">${row.label}</td><td>${row.x}</td><td>${row.y}</td><td>${row.range}</td><td class="text">${row.stands?then('usable', 'not usable')}</td></tr>
</#list>
</tbody>
</table>
</@scroll>
<#if chart.table.thinned?has_content><p class="note">${chart.table.thinned}</p></#if>
</details>
</figure>
</#macro>
<#macro pictures depth>
<#if charts?has_content>
<section aria-labelledby="charts">
<@heading depth "charts">Charts</@heading>
<p class="note">Hollow points carry no conclusion; a bar through a point spans its repeats.</p>
<p class="vh" id="chart-keys">Arrow keys move from point to point, Home and End go to the first and the last, Escape leaves.</p>
<div class="charts">
<#list charts as chart>
<#if !chart.overTime>
<@picture chart chart?index depth + 1/>
</#if>
</#list>
</div>
<#if charts?filter(chart -> chart.overTime)?has_content>
<details class="block fold">
<summary><span class="level">Over the time of each level</span> <span class="brief">${charts?filter(chart -> chart.overTime)?size} charts of what the recorder saw</span></summary>
<div class="charts">
<#list charts as chart>
<#if chart.overTime>
<@picture chart chart?index depth + 1/>
</#if>
</#list>
</div>
</details>
</#if>
</section>
</#if>
</#macro>
<#macro sideBySide>
<section aria-labelledby="compared">
<h2 id="compared">Side by side</h2>
<@scroll "Answers side by side">
<table class="prose">
<caption class="vh">Answers of each sweep</caption>
<thead><tr><th scope="col" class="text">conclusion</th><#list compared.labels as label><th scope="col" class="text"><a href="#s${label?index + 1}">${label}</a></th></#list></tr></thead>
<tbody>
<tr><th scope="row" class="text">Levels</th><#list compared.usable as text><td class="text">${text}</td></#list></tr>
<#list compared.answers as row>
<tr><th scope="row" class="text">${row.title}</th><#list row.cells as cell><td class="text"><#if cell.sentence?has_content><@badge cell.badge/> ${cell.sentence}<#else>–</#if></td></#list></tr>
</#list>
</tbody>
</table>
</@scroll>
<#if compared.differences?has_content>
<h3>What differs in the setup</h3>
<@scroll "What differs in the setup">
<table class="prose">
<caption class="vh">Inputs that differ</caption>
<thead><tr><th scope="col" class="text">input</th><#list compared.labels as label><th scope="col" class="text">${label}</th></#list></tr></thead>
<tbody>
<#list compared.differences as row>
<tr><th scope="row" class="text"><code>${row.path}</code></th><#list row.values as value><td class="text">${value}</td></#list></tr>
</#list>
</tbody>
</table>
</@scroll>
</#if>
<#if compared.front?has_content>
<h3>Levels that no other beats in latency and cost at once</h3>
<@scroll "Pareto front">
<table class="prose">
<caption class="vh">Pareto front of latency and cost</caption>
<thead><tr><th scope="col" class="text">sweep</th><th scope="col">concurrency</th><th scope="col" class="text">latency</th><th scope="col" class="text">cost</th></tr></thead>
<tbody>
<#list compared.front as point>
<tr><th scope="row" class="text">${point.label}</th><td>${point.concurrency}</td><td class="text">${point.latency}</td><td class="text">${point.cost}</td></tr>
</#list>
</tbody>
</table>
</@scroll>
</#if>
</section>
</#macro>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="EKS LLM Perf">
<title>${title} · EKS LLM Perf</title>
<link rel="icon" href="data:,">
<style>
${styles?no_esc}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the results</a>
<header class="page">
<p class="kind">EKS LLM Perf · report</p>
<h1>${title}</h1>
<p class="lede">${lede}</p>
</header>
<#if several>
<nav aria-label="Sweeps"><ul><li><a href="#compared">Side by side</a></li><#list sections as s><li><a href="#${s.id}">${s.label}</a></li></#list></ul></nav>
</#if>
<main id="main" tabindex="-1">
<#if several>
<@sideBySide/>
<@pictures 2/>
<#list sections as s>
<section class="sweep" aria-labelledby="${s.id}">
<h2 id="${s.id}">${s.label}</h2>
<@answer s 3/>
<@setting s 3/>
<@scaling s 3/>
<@judgement s 3/>
<@earlier s 3/>
<@leftOut s.leftOut "${s.id}-left" 3 "Left out" within(s)/>
</section>
</#list>
<#else>
<#list sections as s>
<@answer s 2/>
<@setting s 2/>
<@scaling s 2/>
<@pictures 2/>
<@judgement s 2/>
<@earlier s 2/>
<@leftOut s.leftOut "${s.id}-left" 2 "Left out"/>
</#list>
</#if>
<@leftOut notRead "not-read" 2 "Not read"/>
</main>
<footer>
<p><b>How to read this.</b> Every run is judged before anything is concluded from it. A level is <i>usable</i> when at least one of its runs is; a conclusion <i>stands</i>, stands <i>with a reservation</i> that is listed below it, is <i>not reached</i> when the levels do not go far enough, or is <i>not measurable</i>. Little's ratio is requests per second times mean latency over the concurrency: 1 when the concurrency was held.</p>
</footer>
<script type="application/json" id="chart-data">${data?no_esc}</script>
<#if library?has_content>
<script>
${library?no_esc}</script>
</#if>
<script>
${scripts?no_esc}</script>
</body>
</html>
