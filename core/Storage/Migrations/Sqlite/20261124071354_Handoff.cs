using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrontDoor.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Handoff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Changes_SubjectId",
                table: "Changes");

            migrationBuilder.AddColumn<long>(
                name: "Assignments",
                table: "Specialists",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Capacity",
                table: "Specialists",
                type: "INTEGER",
                nullable: false,
                defaultValue: 20);

            migrationBuilder.AddColumn<bool>(
                name: "IsAway",
                table: "Specialists",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSupervisor",
                table: "Specialists",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "Specialists",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "LastAssignedAt",
                table: "Specialists",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Skills",
                table: "Specialists",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "SpecialistId",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContentDigest",
                table: "Changes",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Digest",
                table: "Changes",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "ErasedAt",
                table: "Changes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Number",
                table: "Changes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "AnswerBy",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AnswerPromisedAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DueSetAt",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "IsComplaint",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "PlannedNumber",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "StatusSince",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Topic",
                table: "Cases",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UnansweredSince",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Urges",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "WaitingSince",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Assists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DeskId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OutsideBody = table.Column<string>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", nullable: true),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assists_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Assists_Desks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "Desks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarYears",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    IsVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarYears", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "CaseOffers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SpecialistId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    IsDrop = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseOffers_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CaseOffers_Specialists_SpecialistId",
                        column: x => x.SpecialistId,
                        principalTable: "Specialists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseTimers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Round = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FiredAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseTimers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseTimers_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChainDays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Rows = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "ChainHeads",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainHeads", x => x.SubjectId);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintNames",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SpecialistId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintNames", x => new { x.CaseId, x.SpecialistId });
                    table.ForeignKey(
                        name: "FK_ComplaintNames_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ComplaintNames_Specialists_SpecialistId",
                        column: x => x.SpecialistId,
                        principalTable: "Specialists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeskLeads",
                columns: table => new
                {
                    LeadsId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Specialist1Id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskLeads", x => new { x.LeadsId, x.Specialist1Id });
                    table.ForeignKey(
                        name: "FK_DeskLeads_Desks_LeadsId",
                        column: x => x.LeadsId,
                        principalTable: "Desks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DeskLeads_Specialists_Specialist1Id",
                        column: x => x.Specialist1Id,
                        principalTable: "Specialists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Pings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DeskId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SpecialistId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoutingRules",
                columns: table => new
                {
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DeskId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoutingRules", x => x.Position);
                    table.ForeignKey(
                        name: "FK_RoutingRules_Desks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "Desks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SpecialDays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpecialDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "Topics",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    EnglishName = table.Column<string>(type: "TEXT", nullable: false),
                    DeskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Questions = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    DueHours = table.Column<int>(type: "INTEGER", nullable: true),
                    CallFirst = table.Column<string>(type: "TEXT", nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topics", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Topics_Desks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "Desks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WeekDayHours",
                columns: table => new
                {
                    Day = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeekDayHours", x => x.Day);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_SpecialistId",
                table: "Enterprises",
                column: "SpecialistId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_At",
                table: "Changes",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_SubjectId_Number",
                table: "Changes",
                columns: new[] { "SubjectId", "Number" },
                unique: true,
                filter: "\"Number\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_LastEventAt",
                table: "Cases",
                column: "LastEventAt",
                filter: "\"EventNumber\" <> \"PlannedNumber\"");

            migrationBuilder.CreateIndex(
                name: "IX_Assists_CaseId_Key",
                table: "Assists",
                columns: new[] { "CaseId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assists_DeskId",
                table: "Assists",
                column: "DeskId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseOffers_CaseId_At",
                table: "CaseOffers",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseOffers_SpecialistId",
                table: "CaseOffers",
                column: "SpecialistId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTimers_CaseId_Kind_Round",
                table: "CaseTimers",
                columns: new[] { "CaseId", "Kind", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseTimers_DueAt",
                table: "CaseTimers",
                column: "DueAt",
                filter: "\"FiredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintNames_SpecialistId",
                table: "ComplaintNames",
                column: "SpecialistId");

            migrationBuilder.CreateIndex(
                name: "IX_DeskLeads_Specialist1Id",
                table: "DeskLeads",
                column: "Specialist1Id");

            migrationBuilder.CreateIndex(
                name: "IX_Pings_CaseId",
                table: "Pings",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_RoutingRules_DeskId",
                table: "RoutingRules",
                column: "DeskId");

            migrationBuilder.CreateIndex(
                name: "IX_Topics_DeskId",
                table: "Topics",
                column: "DeskId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Assists");

            migrationBuilder.DropTable(
                name: "CalendarYears");

            migrationBuilder.DropTable(
                name: "CaseOffers");

            migrationBuilder.DropTable(
                name: "CaseTimers");

            migrationBuilder.DropTable(
                name: "ChainDays");

            migrationBuilder.DropTable(
                name: "ChainHeads");

            migrationBuilder.DropTable(
                name: "ComplaintNames");

            migrationBuilder.DropTable(
                name: "DeskLeads");

            migrationBuilder.DropTable(
                name: "Pings");

            migrationBuilder.DropTable(
                name: "RoutingRules");

            migrationBuilder.DropTable(
                name: "SpecialDays");

            migrationBuilder.DropTable(
                name: "Topics");

            migrationBuilder.DropTable(
                name: "WeekDayHours");

            migrationBuilder.DropIndex(
                name: "IX_Enterprises_SpecialistId",
                table: "Enterprises");

            migrationBuilder.DropIndex(
                name: "IX_Changes_At",
                table: "Changes");

            migrationBuilder.DropIndex(
                name: "IX_Changes_SubjectId_Number",
                table: "Changes");

            migrationBuilder.DropIndex(
                name: "IX_Cases_LastEventAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Assignments",
                table: "Specialists");

            migrationBuilder.DropColumn(
                name: "Capacity",
                table: "Specialists");

            migrationBuilder.DropColumn(
                name: "IsAway",
                table: "Specialists");

            migrationBuilder.DropColumn(
                name: "IsSupervisor",
                table: "Specialists");

            migrationBuilder.DropColumn(
                name: "Languages",
                table: "Specialists");

            migrationBuilder.DropColumn(
                name: "LastAssignedAt",
                table: "Specialists");

            migrationBuilder.DropColumn(
                name: "Skills",
                table: "Specialists");

            migrationBuilder.DropColumn(
                name: "SpecialistId",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "ContentDigest",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "Digest",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "AnswerBy",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "AnswerPromisedAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "DueSetAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "IsComplaint",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "PlannedNumber",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "StatusSince",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Topic",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "UnansweredSince",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Urges",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "WaitingSince",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_SubjectId",
                table: "Changes",
                column: "SubjectId");
        }
    }
}
