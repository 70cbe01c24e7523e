<#-- Every ${…} is escaped by the output format; ?no_esc marks destinations of links, which are percent-encoded already. -->
<#macro cell c><#if c.href?has_content>[${c.text}](${c.href?no_esc})<#elseif c.carried>${c.text}<#else>~~${c.text}~~</#if><#if c.range?has_content><br><sub>${c.range}</sub></#if></#macro>
<#macro table t>
|<#list t.heads as head> ${head} |</#list>
|<#list t.heads as head> <#if (head?index > 0 && head?index <= t.figures)>---:<#else>---</#if> |</#list>
<#list t.rows as row>
|<#list row as c> <@cell c/> |</#list>
</#list>
</#macro>
<#macro block b level>
${level?no_esc} ${b.head}

<#if b.note?has_content>
${b.note}

</#if>
<#if b.table.rows?has_content>
<@table b.table/>

</#if>
</#macro>
<#macro plots level>
<#if page.charts?has_content>
${level?no_esc} Plots

<#list page.charts as chart>
![${chart.text}](${chart.href?no_esc})

</#list>
<#if page.timelines?has_content>
<details>
<summary>Over the time of each level</summary>

<#list page.timelines as chart>
![${chart.text}](${chart.href?no_esc})

</#list>
</details>

</#if>
</#if>
</#macro>
<#macro points list>
<#list list as p>
- **${p.head}**<#if p.mark?has_content> (${p.mark})</#if>:<#if p.text?has_content> ${p.text}</#if>
<#list p.items as item>
  - ${item}
</#list>
</#list>
</#macro>
# ${page.title}

<#assign several = page.sections?size gt 1>
<#assign head = several?then("###", "##")>
<#list page.sections as s>
<#if several>- **${s.name}**: </#if>**${s.verdict}**<#if s.answer?has_content> ${s.answer}</#if>
<#if !several && s.first?has_content>

<@points s.first/>
</#if>
</#list>
<#if page.sections?has_content>

<#else>
Nothing was measured.

</#if>
<#list page.comparison as b>
<@block b "##"/>
</#list>
<#if page.comparison?has_content>
<@plots "##"/>
</#if>
<#list page.sections as s>
<#if several>
## ${s.name}

<@points s.first/>

</#if>
<@block s.subject head/>
<@block s.scaling head/>
<#list s.more as b>
<details>
<summary>${b.head}</summary>

<#if b.note?has_content>
${b.note}

</#if>
<@table b.table/>

</details>

</#list>
<#if !several>
<@plots head/>
</#if>
${head?no_esc} Key findings

<#if s.findings?has_content>
<@points s.findings/>
<#else>
Nothing could be concluded.
</#if>

<#if s.published?has_content>
<#list s.published as b>
<@block b head/>
</#list>
</#if>
${head?no_esc} Verdicts

<@points s.verdicts/>

<@block s.costs head/>
${head?no_esc} Artifacts

<#list s.artifacts as a>
- [${a.text}](${a.href?no_esc})
</#list>

</#list>
<#if page.leftOut?has_content>
## Not read

<#list page.leftOut as finding>
- ${finding}
</#list>
</#if>
