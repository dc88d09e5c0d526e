using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Tables;

/// <summary>Which column a heading names, as companies write them: by the whole heading first, then by the word that it holds.</summary>
public static partial class DebtHeadings
{
    /// <summary>The template's headings, in its order.</summary>
    public static readonly IReadOnlyList<(DebtColumn Column, string Heading)> Template =
    [
        (DebtColumn.RowId, "行号"), (DebtColumn.Debtor, "欠款方全称"), (DebtColumn.CreditCode, "统一社会信用代码"), (DebtColumn.Contact, "联系人/微信"), (DebtColumn.Project, "项目"), (DebtColumn.Contract, "合同情况"),
        (DebtColumn.Total, "总价"), (DebtColumn.Paid, "已付"), (DebtColumn.Owed, "尚欠"), (DebtColumn.DeliveredOn, "交付日"), (DebtColumn.AcceptedOn, "验收日"), (DebtColumn.DueOn, "约定付款日"), (DebtColumn.LastDemandedOn, "最近催款日"),
        (DebtColumn.LastPaidOn, "最近付款日"), (DebtColumn.Evidence, "证据"), (DebtColumn.Dispute, "争议"), (DebtColumn.Note, "备注"),
    ];

    // In this order: 最近付款日 before 付款, 未收 before 收, 交付金额 is money.
    private static readonly (DebtColumn Column, string[] Whole, string[] Part)[] Words =
    [
        (DebtColumn.RowId, ["行号", "行id", "rowid", "id"], ["勿改", "行id"]),
        (DebtColumn.CreditCode, ["税号", "信用代码"], ["信用代码", "纳税人识别号", "creditcode"]),
        (DebtColumn.LastDemandedOn, ["催款日", "催收日期", "催款时间", "最近催款", "最后催款", "lastdemand", "lastreminder"], ["催款", "催收", "催讨", "reminder"]),
        (DebtColumn.LastPaidOn, ["回款日期", "最近回款", "最后付款", "收款日期", "到账日期", "lastpayment"], ["最近付款", "最后付款", "最近回款", "最后回款", "最近到账", "回款日", "收款日", "到账日", "lastpaid"]),
        (DebtColumn.DueOn, ["应付日", "到期日", "账期", "付款期限", "付款日期", "应收日期", "duedate", "due"], ["约定付款", "应付款日", "应付日", "到期", "付款日", "付款时间", "付款节点", "应收日", "应收款日", "due"]),
        (DebtColumn.AcceptedOn, ["验收", "验收日", "accepted"], ["验收", "确认日", "定稿日", "acceptance"]),
        (DebtColumn.DeliveredOn, ["交片日期", "交付", "交片", "上线", "完成日期", "完工日期", "delivered"], ["交片", "交付日", "交付时间", "交货", "发货", "上线日", "上线时间", "完成时间", "完工", "完成日", "成片", "提交日", "delivery"]),
        (DebtColumn.Owed, ["未收", "欠款", "尾款", "余款", "尚欠", "未付", "未结", "欠", "应收", "待收", "owed", "balance", "outstanding"], ["尚欠", "未收", "未付", "未结", "未回", "欠款金额", "欠款额", "尾款", "余款", "余额", "应收余", "应收账款", "应收款", "待收", "待付", "剩余", "outstanding", "unpaid", "balance"]),
        (DebtColumn.Paid, ["已收", "已付", "已回", "回款", "到账", "收款", "paid", "received"], ["已收", "已付", "已回", "已结", "回款", "到账", "收款", "预付", "定金", "首款", "paid"]),
        (DebtColumn.Total, ["合同额", "总价", "合同金额", "金额", "总额", "报价", "造价", "合同价", "total", "amount", "price"], ["合同额", "合同金额", "合同总", "合同价", "总价", "总额", "总金额", "项目金额", "项目款", "报价", "结算价", "结算金额", "contractvalue", "totalprice"]),
        (DebtColumn.Contract, ["合同", "合同情况", "是否签合同", "签约", "contract"], ["合同情况", "合同状态", "有无合同", "签合同", "签约", "签订", "是否签", "contractsigned"]),
        (DebtColumn.Debtor, ["客户", "甲方", "欠款方", "欠款单位", "单位", "公司", "客户名称", "对方", "付款方", "debtor", "client", "customer"], ["欠款方", "欠款单位", "欠款公司", "欠款人", "债务人", "客户", "甲方", "对方单位", "对方公司", "付款单位", "付款方", "往来单位", "委托方", "单位名称", "公司名称", "debtor", "customer", "client"]),
        (DebtColumn.Contact, ["联系人", "微信", "对接人", "电话", "contact"], ["联系人", "对接", "微信", "联系方式", "联系电话", "手机", "经办", "contact"]),
        (DebtColumn.Project, ["项目", "片名", "项目名称", "业务", "内容", "服务内容", "project"], ["项目", "片名", "影片", "作品", "业务", "订单", "服务内容", "工程", "事由", "摘要", "标的", "project"]),
        (DebtColumn.Evidence, ["证据", "凭证", "材料", "evidence"], ["证据", "凭证", "材料", "聊天记录", "evidence"]),
        (DebtColumn.Dispute, ["争议", "异议", "纠纷", "dispute"], ["争议", "异议", "纠纷", "扣款", "不付原因", "拖欠原因", "dispute"]),
        (DebtColumn.Note, ["备注", "说明", "note", "notes", "remark"], ["备注", "说明", "备忘", "情况", "进展", "note", "remark"]),
    ];

    /// <summary>Null when the heading names none of them.</summary>
    public static DebtColumn? Of(string heading)
    {
        var plain = Plain(heading);
        if (plain.Length == 0)
        {
            return null;
        }

        return Find(words => words.Whole.Contains(plain, StringComparer.Ordinal)) ?? Find(words => Array.Exists(words.Part, part => plain.Contains(part, StringComparison.Ordinal)));
    }

    /// <summary>What the figures below are counted in: 合同额（万元） is 10,000.</summary>
    public static decimal UnitOf(string heading) =>
        TenThousand().IsMatch(heading) ? 10_000m : heading.Contains("千元", StringComparison.Ordinal) ? 1_000m : 1m;

    private static DebtColumn? Find(Func<(DebtColumn Column, string[] Whole, string[] Part), bool> fits)
    {
        foreach (var words in Words)
        {
            if (fits(words))
            {
                return words.Column;
            }
        }

        return null;
    }

    // 合同额（元） and 合 同 额 are the same heading; 對方 is 对方.
    private static string Plain(string heading) =>
        Noise().Replace(InBrackets().Replace(Understanding.Normalizer.Normalize(heading).Text, ""), "").ToLowerInvariant();

    [GeneratedRegex(@"[万萬][元圆]|[(（\[【][万萬][)）\]】]")]
    private static partial Regex TenThousand();

    [GeneratedRegex(@"[(（\[【][^)）\]】]*[)）\]】]")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"[\s:：*_/、,，.。#-]")]
    private static partial Regex Noise();
}
